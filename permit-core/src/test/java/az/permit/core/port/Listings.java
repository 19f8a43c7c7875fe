package az.permit.core.port;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.OrganisationRecords.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Permits of invented organisations, for tests of whatever keeps them. */
public final class Listings {
  /** When all of them are made. */
  public static final Instant MADE = Instant.parse("2020-04-06T10:20:05.123456Z");

  /** The day on which they are looked at. */
  public static final LocalDate TODAY = LocalDate.of(2020, 4, 6);

  /** The last day of every permit. */
  public static final LocalDate LAST_DAY = LocalDate.of(2020, 4, 30);

  /** Whose they are. */
  public static final Organisation MILL =
      new Organisation(new Tin("1234567891"), "\"ŞƏKİ DƏYİRMANI\" MMC");

  /** Another organisation. */
  public static final Organisation BAKERY = new Organisation(new Tin("2234567891"), "Çörək evi");

  /** The seal holder of the mill. */
  public static final Clerk SEAL =
      new Clerk(new Pin("5SEAL11"), "Anar İsgəndərov", MILL, Clerk.Right.SEAL);

  private Listings() {}

  /** The id of the how-manieth permit; the greater is newer. */
  public static String id(int number) {
    return String.format(Locale.ROOT, "p-%044x", number);
  }

  /** The PIN of an employee. */
  public static Pin pin(int number) {
    return new Pin(String.format(Locale.ROOT, "5%06d", number));
  }

  /** An employee with that number. */
  public static Employee employee(int number) {
    return employee(number, "Elmin", "Əbilov");
  }

  /** An employee with that number and name. */
  public static Employee employee(int number, String firstName, String surname) {
    return new Employee(
        pin(number),
        new Card("AZE", String.format(Locale.ROOT, "77%06d", number)),
        firstName,
        surname,
        "Rəşid oğlu",
        LocalDate.of(1985, 2, 28),
        new Card("", ""),
        MILL.name(),
        "Baş mühəndis",
        "");
  }

  /** What a permit for an employee and a vehicle says. */
  public static PermitDetails details(int number) {
    return details(Optional.of(employee(number)), Optional.of(new Plate("10-AZ-158")));
  }

  /** What a permit says. */
  public static PermitDetails details(Optional<Employee> employee, Optional<Plate> plate) {
    return new PermitDetails(
        employee,
        plate,
        TODAY,
        LAST_DAY,
        new PermitDetails.Basis(LocalDate.of(2020, 4, 2), "15/2-a"),
        "staff",
        List.of("baki", "sumqayit"),
        "Gecə növbəsi: \"ikinci\"");
  }

  /** A draft of the mill with the details of that number. */
  public static Draft draft(int number) {
    return draft(number, MILL);
  }

  /** A draft of that organisation. */
  public static Draft draft(int number, Organisation organisation) {
    return Draft.create(id(number), organisation, details(number).form(), MADE);
  }

  /** A confirmed permit of the mill. */
  public static Confirmed confirmed(int number) {
    return confirmed(number, MILL, details(number));
  }

  /** A confirmed permit. */
  public static Confirmed confirmed(int number, Organisation organisation, PermitDetails details) {
    return draft(number, organisation).confirm(details, "7KQ4-M2XP", MADE);
  }

  /** An approved permit of the mill. */
  public static Approved approved(int number) {
    return approved(number, details(number));
  }

  /** An approved permit of the mill that says this. */
  public static Approved approved(int number, PermitDetails details) {
    return confirmed(number, MILL, details).approve(MADE.plusSeconds(1));
  }

  /** That a clerk of the mill did something. */
  public static HistoryEntry did(Deed deed) {
    return HistoryEntry.by(SEAL, deed, "", MADE);
  }

  /** That a permit is there that was not. */
  public static Change added(OrganisationPermit permit) {
    return Change.of(0, permit, did(Deed.CREATED));
  }

  /** That a permit is there that was not, and everybody is told that it was confirmed. */
  public static Change told(Confirmed permit) {
    Employee employee = permit.confirmed().details().employee().orElseThrow();
    return added(permit)
        .telling(MiaCopy.of(permit, MiaCopy.State.CONFIRMED))
        .telling(EmployeeNotice.of(permit, employee))
        .telling(RepresentativeNotice.of(permit, RepresentativeNotice.Kind.APPROVED));
  }

  /** Stores changes in a transaction of their own. */
  public static void store(OrganisationRecords records, Change... changes) {
    records.transact(
        t -> {
          t.store(List.of(changes));
          return true;
        });
  }
}
