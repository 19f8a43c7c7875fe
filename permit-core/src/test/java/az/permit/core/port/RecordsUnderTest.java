package az.permit.core.port;

import java.time.InstantSource;

/** One implementation of the ports that are written together, empty at first. */
public interface RecordsUnderTest {
  /** What is to be tested, on this clock. */
  CitizenRecords records(InstantSource clock);

  /** The replies of the same records. */
  ReplyOutbox replies();

  /** The abuse cases of the same records. */
  AbuseCases cases();

  /** The notices of the same records. */
  NoticeOutbox notices();

  /** Those of the same notices that were set aside. */
  SetAsideNotices setAside();

  /** Changes of the permits of the same records. */
  PermitChanges changes();
}
