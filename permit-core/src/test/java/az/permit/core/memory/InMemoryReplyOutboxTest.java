package az.permit.core.memory;

import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.ReplyOutboxContract;

class InMemoryReplyOutboxTest extends ReplyOutboxContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
