package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.port.Listings;
import az.permit.core.regime.LocalizedText;
import az.permit.http.bulk.UploadRefusal.Cause;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobsTest {
  private static final Tin MILL = Listings.MILL.tin();
  private static final Clerk BAKER =
      new Clerk(new Pin("5BAKER1"), "Rəna", Listings.BAKERY, Clerk.Right.SEAL);

  @TempDir Path directory;
  private ImportRoom room;
  private ImportJobs jobs;

  @BeforeEach
  void open() {
    room = new ImportRoom(directory, UploadLimits.USUAL);
    jobs = room.jobs();
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void aFileIsCheckedThenStoredOnDemand() throws Exception {
    String id = begin(Uploads.csv(5, 1)).get().id();
    awaitState(id, ImportState.CHECKED);
    assertThat(room.stored()).isZero();

    jobs.confirm(Listings.SEAL, id, Into.CONFIRMED);

    awaitState(id, ImportState.STORED);
    ImportStatus status = jobs.find(MILL, id).orElseThrow();
    assertThat(status.stored()).isEqualTo(5);
    assertThat(status.failed()).isEqualTo(1);
    assertThat(status.percent()).isEqualTo(100);
    assertThat(Files.readAllLines(jobs.failedRows(MILL, id).orElseThrow())).hasSize(2);
  }

  @Test
  void confirmedTwiceIsStoredOnce() throws Exception {
    String id = begin(Uploads.csv(5, 0)).get().id();
    awaitState(id, ImportState.CHECKED);

    jobs.confirm(Listings.SEAL, id, Into.DRAFTS);
    jobs.confirm(Listings.SEAL, id, Into.DRAFTS);

    awaitState(id, ImportState.STORED);
    assertThat(room.stored()).isEqualTo(5);
  }

  @Test
  void anotherOrganisationsImportIsNotFound() throws Exception {
    String id = begin(Uploads.csv(1, 0)).get().id();

    assertThat(jobs.find(Listings.BAKERY.tin(), id)).isEmpty();
    assertThat(jobs.confirm(BAKER, id, Into.DRAFTS)).isEmpty();
    assertThat(jobs.failedRows(Listings.BAKERY.tin(), id)).isEmpty();
    assertThat(jobs.discard(Listings.BAKERY.tin(), id)).isFalse();
    assertThat(jobs.of(Listings.BAKERY.tin())).isEmpty();
  }

  @Test
  void anOrganisationHasOneFileUnderWay() throws Exception {
    begin(Uploads.csv(20_000, 0)).get();

    Either<UploadRefusal, ImportStatus> second = begin(Uploads.csv(1, 0));

    assertThat(second.getLeft().cause()).isEqualTo(Cause.ANOTHER_RUNS);
    assertThat(begin(BAKER, Uploads.csv(1, 0)).isRight()).isTrue();
  }

  @Test
  void aWrongFileIsRefusedBeforeAnyWork() throws Exception {
    assertThat(begin("a;b\n1;2".getBytes(UTF_8)).getLeft())
        .extracting(UploadRefusal::cause)
        .isEqualTo(Cause.WRONG_COLUMNS);
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsOverIsForgottenAfterAnHourWithItsFiles() throws Exception {
    String id = begin(Uploads.csv(1, 0)).get().id();
    awaitState(id, ImportState.CHECKED);

    room.clock.advance(ImportJobs.KEPT);
    assertThat(jobs.find(MILL, id)).isPresent();
    room.clock.advance(Duration.ofSeconds(1));

    assertThat(jobs.find(MILL, id)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void theEldestOfAnOrganisationMakesRoom() throws Exception {
    String first = begin(Uploads.csv(1, 0)).get().id();
    awaitState(first, ImportState.CHECKED);
    for (int i = 0; i < 5; i++) {
      awaitState(begin(Uploads.csv(1, 0)).get().id(), ImportState.CHECKED);
    }

    List<ImportStatus> left = jobs.of(MILL);

    assertThat(left).hasSize(5).noneMatch(status -> status.id().equals(first));
  }

  @Test
  void anInterruptedImportSaysSo() throws Exception {
    String id = begin(Uploads.csv(600, 0)).get().id();
    awaitState(id, ImportState.CHECKED);
    room.transactionsUntilFailure = 1;

    jobs.confirm(Listings.SEAL, id, Into.DRAFTS);

    awaitState(id, ImportState.INTERRUPTED);
    assertThat(jobs.find(MILL, id).orElseThrow().failed()).isEqualTo(100);
  }

  @Test
  void closingLeavesNoFiles() throws Exception {
    begin(Uploads.csv(100, 0));

    jobs.close();

    assertThat(files()).isEmpty();
  }

  @Test
  void aSpoolRemovesWhatACrashLeft() throws Exception {
    room.spool.take(new ByteArrayInputStream(new byte[1]), 10);

    new Spool(directory);

    assertThat(files()).isEmpty();
  }

  @Test
  void aSpoolReadsNoFurtherThanItMay() throws Exception {
    assertThat(room.spool.take(new ByteArrayInputStream(new byte[11]), 10).getLeft().cause())
        .isEqualTo(Cause.TOO_LARGE);
    assertThat(files()).isEmpty();
  }

  private Either<UploadRefusal, ImportStatus> begin(byte[] file) throws IOException {
    return begin(Listings.SEAL, file);
  }

  private Either<UploadRefusal, ImportStatus> begin(Clerk clerk, byte[] file) throws IOException {
    SpooledFile spooled = room.spool.take(new ByteArrayInputStream(file), file.length).get();
    return jobs.begin(clerk, LocalizedText::en, spooled);
  }

  private void awaitState(String id, ImportState state) {
    await()
        .until(
            () -> jobs.find(MILL, id).map(ImportStatus::state),
            found -> found.filter(state::equals).isPresent());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      return found.toList();
    }
  }
}
