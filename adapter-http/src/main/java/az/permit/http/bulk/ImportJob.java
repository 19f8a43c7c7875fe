package az.permit.http.bulk;

import az.permit.core.organisation.Clerk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One file on its way. Guarded by its own lock; the tallies are safe by themselves. */
final class ImportJob {
  private final String id;
  private final Clerk clerk;
  private final Wording wording;
  private final SpooledFile file;
  private final Path failed;
  private final List<String> ignored;
  private final Instant begunAt;
  private final ImportTally checking = new ImportTally();
  private final ImportTally storing = new ImportTally();
  private ImportState state = ImportState.CHECKING;
  private Optional<UploadRefusal> refusal = Optional.empty();
  private Instant changedAt;

  ImportJob(
      String id,
      Clerk clerk,
      Wording wording,
      SpooledFile file,
      Path failed,
      List<String> ignored,
      Instant begunAt) {
    this.id = id;
    this.clerk = clerk;
    this.wording = wording;
    this.file = file;
    this.failed = failed;
    this.ignored = ignored;
    this.begunAt = begunAt;
    this.changedAt = begunAt;
  }

  String id() {
    return id;
  }

  Clerk clerk() {
    return clerk;
  }

  Wording wording() {
    return wording;
  }

  Path file() {
    return file.path();
  }

  Path failed() {
    return failed;
  }

  ImportTally checking() {
    return checking;
  }

  ImportTally storing() {
    return storing;
  }

  synchronized ImportState state() {
    return state;
  }

  synchronized boolean isOver(Instant changedBefore) {
    return !state.isRunning() && changedAt.isBefore(changedBefore);
  }

  /** Moves on; false if it is not in that state, so that of two who ask only one does it. */
  synchronized boolean move(ImportState from, ImportState to, Instant at) {
    if (state != from) {
      return false;
    }
    state = to;
    changedAt = at;
    return true;
  }

  synchronized void refuse(UploadRefusal why, Instant at) {
    refusal = Optional.of(why);
    state = ImportState.REFUSED;
    changedAt = at;
  }

  synchronized ImportStatus status() {
    boolean begunToStore = storing.done() > 0;
    return new ImportStatus(
        id,
        state,
        checking.done(),
        checking.good(),
        checking.bad(),
        storing.good(),
        storing.bad(),
        begunToStore ? storing.described() : checking.described(),
        ignored,
        refusal,
        begunAt);
  }

  /** Removes its files; whoever still works on it ends soon. */
  void discard() {
    checking.stop();
    storing.stop();
    file.close();
    try {
      Files.deleteIfExists(failed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
