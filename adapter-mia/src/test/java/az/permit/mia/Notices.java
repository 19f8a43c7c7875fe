package az.permit.mia;

import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Notices for the tests. */
final class Notices {
  private static final Instant ISSUED = Instant.parse("2020-04-06T10:20:05.678901Z");

  private Notices() {}

  /** The notices n-0, n-1, … of the permits p-0, p-1, … */
  static List<DueNotice> some(int count) {
    return IntStream.range(0, count).mapToObj(i -> notice("n-" + i, "p-" + i, 1)).toList();
  }

  static DueNotice notice(String id, String permit, int revision) {
    IdentityDocument document = new IdentityDocument("AZE", "1111111");
    return new DueNotice(
        id,
        1,
        0,
        ISSUED,
        new Notice.OfCitizen(
            new Permit(
                permit,
                "7KQ4-M2XP",
                Holder.of(document),
                LocalDate.of(2020, 4, 6),
                1,
                document,
                "2",
                new Validity(ISSUED, ISSUED.plus(Duration.ofHours(3))),
                "r-5",
                ISSUED,
                revision)));
  }
}
