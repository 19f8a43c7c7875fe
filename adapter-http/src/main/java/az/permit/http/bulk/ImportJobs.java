package az.permit.http.bulk;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.http.bulk.UploadRefusal.Cause;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that organisations have uploaded, and the threads that work on them. In memory: after a
 * restart nobody knows of them, and what was stored by then is stored. Thread-safe.
 *
 * <p>An organisation has one file under way at a time. What is over is kept for an hour.
 */
public final class ImportJobs implements AutoCloseable {
  /** So long what is over can still be looked at. */
  public static final Duration KEPT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
  private static final int MOST = 200;
  private static final int MOST_OF_ONE = 5;
  private static final int STOP_SECONDS = 30;

  private final TableImport tables;
  private final Spool spool;
  private final InstantSource clock;
  private final SecureRandom random;
  private final ExecutorService threads;

  /** By id, the eldest first; guarded by this. */
  private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

  /**
   * @param workers how many files are worked on at once
   */
  public ImportJobs(
      TableImport tables, Spool spool, InstantSource clock, SecureRandom random, int workers) {
    this.tables = tables;
    this.spool = spool;
    this.clock = clock;
    this.random = random;
    this.threads = Executors.newFixedThreadPool(workers, work -> new Thread(work, "permit-import"));
  }

  /**
   * Begins the dry run of a file. The file is ours from now on, whatever comes of it.
   *
   * @param wording in which the reasons of failed rows are written
   * @return why it is not taken, or the import, being checked
   * @throws IOException if the disk fails
   */
  public Either<UploadRefusal, ImportStatus> begin(Clerk clerk, Wording wording, SpooledFile file)
      throws IOException {
    boolean taken = false;
    try {
      Either<UploadRefusal, List<String>> look = tables.look(file.path());
      if (look.isLeft()) {
        return Either.left(look.getLeft());
      }
      ImportJob job =
          new ImportJob(
              newId(), clerk, wording, file, spool.newFile(), look.get(), clock.instant());
      Optional<Cause> barred = keep(job);
      if (barred.isPresent()) {
        job.discard();
        return Either.left(UploadRefusal.of(barred.get()));
      }
      taken = true;
      threads.execute(() -> run(job, () -> check(job)));
      return Either.right(job.status());
    } finally {
      if (!taken) {
        file.close();
      }
    }
  }

  private synchronized Optional<Cause> keep(ImportJob job) {
    forgetOld();
    List<ImportJob> others = ofOne(job.clerk().tin());
    if (others.stream().anyMatch(other -> other.state().isRunning())) {
      return Optional.of(Cause.ANOTHER_RUNS);
    }
    if (others.size() >= MOST_OF_ONE) {
      remove(others.get(0));
    } else if (jobs.size() >= MOST) {
      Optional<ImportJob> eldest =
          jobs.values().stream().filter(other -> !other.state().isRunning()).findFirst();
      if (eldest.isEmpty()) {
        return Optional.of(Cause.NO_ROOM);
      }
      remove(eldest.get());
    }
    jobs.put(job.id(), job);
    return Optional.empty();
  }

  /**
   * Stores the good rows of a file whose dry run is over; asked twice, it is done once.
   *
   * @return the import as it is now, which tells whether it is being stored; empty if the
   *     organisation has none of that id
   */
  public Optional<ImportStatus> confirm(Clerk clerk, String id, Into into) {
    Optional<ImportJob> found = job(clerk.tin(), id);
    found.ifPresent(
        job -> {
          if (job.move(ImportState.CHECKED, ImportState.STORING, clock.instant())) {
            threads.execute(() -> run(job, () -> store(job, clerk, into)));
          }
        });
    return found.map(ImportJob::status);
  }

  /** An import of an organisation; another's is not found, just as one that never was. */
  public Optional<ImportStatus> find(Tin tin, String id) {
    return job(tin, id).map(ImportJob::status);
  }

  /** The imports of an organisation, the newest first. */
  public List<ImportStatus> of(Tin tin) {
    List<ImportStatus> found = new ArrayList<>();
    synchronized (this) {
      forgetOld();
      ofOne(tin).forEach(job -> found.add(0, job.status()));
    }
    return found;
  }

  /** The file of failed rows, as CSV, once the work under way is over. */
  public Optional<Path> failedRows(Tin tin, String id) {
    return job(tin, id).filter(job -> !job.state().isRunning()).map(ImportJob::failed);
  }

  /** Removes an import that nobody works on; false if there is none such. */
  public synchronized boolean discard(Tin tin, String id) {
    Optional<ImportJob> idle = job(tin, id).filter(job -> !job.state().isRunning());
    idle.ifPresent(this::remove);
    return idle.isPresent();
  }

  private synchronized Optional<ImportJob> job(Tin tin, String id) {
    forgetOld();
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.clerk().tin().equals(tin));
  }

  private List<ImportJob> ofOne(Tin tin) {
    return jobs.values().stream().filter(job -> job.clerk().tin().equals(tin)).toList();
  }

  private void forgetOld() {
    Instant before = clock.instant().minus(KEPT);
    jobs.values().stream().filter(job -> job.isOver(before)).toList().forEach(this::remove);
  }

  private void remove(ImportJob job) {
    jobs.remove(job.id());
    job.discard();
  }

  /** Work on a file. */
  private interface Work {
    void run() throws IOException;
  }

  private void run(ImportJob job, Work work) {
    boolean ended = false;
    try {
      work.run();
      ended = true;
    } catch (IOException | RuntimeException e) {
      LOG.error("an import stumbled on {}", e.getClass().getName());
    } finally {
      if (!ended) { // else its organisation could never send another
        job.refuse(UploadRefusal.of(Cause.UNREADABLE), clock.instant());
      }
    }
  }

  private void check(ImportJob job) throws IOException {
    Optional<UploadRefusal> refusal =
        tables.check(job.file(), job.failed(), job.wording(), job.checking());
    if (refusal.isPresent()) {
      job.refuse(refusal.get(), clock.instant());
    } else {
      job.move(ImportState.CHECKING, ImportState.CHECKED, clock.instant());
    }
  }

  private void store(ImportJob job, Clerk clerk, Into into) throws IOException {
    Optional<UploadRefusal> refusal =
        tables.store(job.file(), job.failed(), clerk, into, job.wording(), job.storing());
    if (refusal.isPresent()) {
      job.refuse(refusal.get(), clock.instant());
    } else {
      job.move(
          ImportState.STORING,
          job.storing().isInterrupted() ? ImportState.INTERRUPTED : ImportState.STORED,
          clock.instant());
    }
  }

  private String newId() {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return "i-" + HexFormat.of().formatHex(bits);
  }

  /**
   * Lets what is under way end after the chunk it is at, and removes all files. Interrupts nobody:
   * an interrupt would close an embedded database for all.
   */
  @Override
  public void close() {
    synchronized (this) {
      jobs.values().forEach(job -> job.checking().stop());
      jobs.values().forEach(job -> job.storing().stop());
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("an import did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      List.copyOf(jobs.values()).forEach(this::remove);
    }
  }
}
