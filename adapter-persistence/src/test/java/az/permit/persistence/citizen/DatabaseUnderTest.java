package az.permit.persistence.citizen;

import az.permit.core.port.AbuseCases;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.PermitChanges;
import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.SetAsideNotices;
import az.permit.persistence.database.Database;
import az.permit.persistence.mia.JdbiNoticeOutbox;
import az.permit.persistence.mia.JdbiPermitChanges;
import az.permit.persistence.mia.JdbiSetAsideNotices;
import java.time.InstantSource;

/** The ports on one database. */
record DatabaseUnderTest(Database database) implements RecordsUnderTest {
  @Override
  public CitizenRecords records(InstantSource clock) {
    return new JdbiCitizenRecords(database, clock);
  }

  @Override
  public ReplyOutbox replies() {
    return new JdbiReplyOutbox(database);
  }

  @Override
  public AbuseCases cases() {
    return new JdbiAbuseCases(database);
  }

  @Override
  public NoticeOutbox notices() {
    return new JdbiNoticeOutbox(database);
  }

  @Override
  public SetAsideNotices setAside() {
    return new JdbiSetAsideNotices(database);
  }

  @Override
  public PermitChanges changes() {
    return new JdbiPermitChanges(database);
  }
}
