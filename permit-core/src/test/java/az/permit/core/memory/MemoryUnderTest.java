package az.permit.core.memory;

import az.permit.core.port.AbuseCases;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.PermitChanges;
import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.SetAsideNotices;
import java.time.InstantSource;

/** The records in memory, on whatever clock a test brings. */
final class MemoryUnderTest implements RecordsUnderTest {
  private InMemoryRecords records = new InMemoryRecords(InstantSource.system());

  @Override
  public CitizenRecords records(InstantSource clock) {
    records = new InMemoryRecords(clock);
    return records;
  }

  @Override
  public ReplyOutbox replies() {
    return records.replies();
  }

  @Override
  public AbuseCases cases() {
    return records.cases();
  }

  @Override
  public NoticeOutbox notices() {
    return records.notices();
  }

  @Override
  public SetAsideNotices setAside() {
    return records.setAside();
  }

  @Override
  public PermitChanges changes() {
    return records.changes();
  }
}
