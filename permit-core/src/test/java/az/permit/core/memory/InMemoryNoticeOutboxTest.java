package az.permit.core.memory;

import az.permit.core.port.NoticeOutboxContract;
import az.permit.core.port.RecordsUnderTest;

class InMemoryNoticeOutboxTest extends NoticeOutboxContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
