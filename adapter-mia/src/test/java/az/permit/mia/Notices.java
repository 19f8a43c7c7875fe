package az.permit.mia;

import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /** Of an organisation's permit for a vehicle, with or without an employee. */
  static DueNotice organisation(boolean withEmployee) {
    Employee employee =
        new Employee(
            new Pin("2480RZZ"),
            new Employee.Card("AZE", "01234567"),
            "Elmin",
            "Əbilov",
            "",
            LocalDate.of(1985, 2, 28),
            new Employee.Card("", ""),
            "ŞƏKİ MMC",
            "mühəndis",
            "");
    PermitDetails details =
        new PermitDetails(
            Optional.of(employee).filter(e -> withEmployee),
            Optional.of(new Plate("10-AZ-158")),
            LocalDate.of(2020, 4, 7),
            LocalDate.of(2020, 4, 20),
            new PermitDetails.Basis(LocalDate.of(2020, 4, 2), "15/2-a"),
            "staff",
            List.of("baki", "seki"),
            "");
    Notice notice =
        new Notice.OfOrganisation(
            new MiaCopy(
                "p-9X",
                1,
                MiaCopy.State.CONFIRMED,
                new Organisation(new Tin("1234567891"), "ŞƏKİ MMC"),
                "7KQ4-M2XP",
                details,
                ISSUED));
    return new DueNotice(notice.id(), 1, 0, ISSUED, notice);
  }
}
