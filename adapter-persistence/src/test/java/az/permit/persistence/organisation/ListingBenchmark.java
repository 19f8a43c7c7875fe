package az.permit.persistence.organisation;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.did;
import static az.permit.core.port.Listings.employee;
import static az.permit.core.port.Listings.id;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.Listings;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.PermitQuery;
import az.permit.core.port.Slice;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.store.fs.FileUtils;

/**
 * How fast one H2 file takes confirmed permits in bulk, each with its history and its notices to
 * MIA and to the employee, and how long an organisation of ten thousand waits for its lists: {@code
 * main [permits] [chunk] [permits of an organisation]}.
 */
final class ListingBenchmark {
  private static final int REPORTED = 100_000;
  private static final int LARGE = 10_000;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;

  private final OrganisationRecords records;
  private final OrganisationPermits permits;
  private final int chunk;
  private int number;

  private ListingBenchmark(Database database, int chunk) {
    this.records = new JdbiOrganisationRecords(database);
    this.permits = new JdbiOrganisationPermits(database);
    this.chunk = chunk;
  }

  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int chunk = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    int each = args.length > 2 ? Integer.parseInt(args[2]) : 13;
    Path folder = Files.createTempDirectory("listing");
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      ListingBenchmark benchmark = new ListingBenchmark(database, chunk);
      benchmark.fill(LARGE, organisation -> LARGE);
      benchmark.look();
      for (int done = 0; done < count; done += REPORTED) {
        benchmark.fill(Math.min(REPORTED, count - done), organisation -> each);
      }
      benchmark.look();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          print("%s: %d MB", file.getFileName(), Files.size(file) >> 20);
        }
      }
    } finally {
      FileUtils.deleteRecursive(folder.toString(), true);
    }
  }

  private interface Sizes {
    int of(int organisation);
  }

  private void fill(int count, Sizes sizes) {
    long start = System.nanoTime();
    for (int done = 0; done < count; done += chunk) {
      List<Change> changes = new ArrayList<>(chunk);
      for (int i = 0; i < Math.min(chunk, count - done); i++) {
        changes.add(change(number, number / sizes.of(number)));
        number++;
      }
      records.transact(t -> store(t, changes));
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    Runtime java = Runtime.getRuntime();
    print(
        "%d permits in %.1f s, %.0f/s, %d MB of heap",
        number, seconds, count / seconds, java.totalMemory() - java.freeMemory() >> 20);
  }

  /** What the core does with a part of an upload: it counts, stores, and looks for employers. */
  private static boolean store(OrganisationRecords.Transaction t, List<Change> changes) {
    Confirmed first = (Confirmed) changes.get(0).permit();
    List<Pin> pins =
        changes.stream()
            .flatMap(change -> change.permit().submission().stream())
            .flatMap(submission -> submission.details().pin().stream())
            .toList();
    Tin tin = first.organisation().tin();
    t.headcount(tin, TODAY, MADE.minus(Duration.ofDays(1)));
    t.listed(tin, pins, TODAY);
    t.store(changes);
    t.employers(pins, TODAY);
    return true;
  }

  private static Change change(int number, int organisation) {
    Organisation owner =
        new Organisation(
            new Tin(String.format(Locale.ROOT, "%010d", 1_000_000_000 + organisation)),
            "\"ŞƏKİ DƏYİRMANI\" MMC");
    String surname = number == LARGE / 2 ? "Qaraqoyunlu" : "Quliyeva";
    PermitDetails details =
        details(Optional.of(employee(number, "Nigar", surname)), details(1).plate());
    Confirmed permit = Listings.confirmed(number, owner, details);
    return Change.of(0, permit, did(Deed.CREATED), did(Deed.CONFIRMED))
        .telling(MiaCopy.of(permit, MiaCopy.State.CONFIRMED))
        .telling(EmployeeNotice.of(permit, details.employee().orElseThrow()));
  }

  private void look() {
    Tin large = new Tin("1000000000");
    PermitFilter named = filter("qaraqoyunlu");
    for (int round = 0; round < ROUNDS; round++) {
      print(
          "of %d: search %.0f ms, by PIN %.0f ms, first page %.0f ms, page 100 %.0f ms,"
              + " counts %.0f ms, headcount %.0f ms, one %.1f ms",
          LARGE,
          millis(() -> permits.page(new PermitQuery(large, TODAY, named), Slice.first(20))),
          millis(
              () ->
                  permits.page(new PermitQuery(large, TODAY, filter("5000017")), Slice.first(20))),
          millis(
              () -> permits.page(new PermitQuery(large, TODAY, PermitFilter.ALL), Slice.first(20))),
          millis(
              () ->
                  permits.page(
                      new PermitQuery(large, TODAY, PermitFilter.ALL), Slice.page(100, 20))),
          millis(() -> permits.counts(large, TODAY)),
          millis(() -> records.transact(t -> t.headcount(large, TODAY, MADE))),
          millis(() -> permits.find(large, id(LARGE / 2))));
    }
  }

  private static PermitFilter filter(String text) {
    return new PermitFilter(Set.of(), text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
