package az.permit.persistence.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that remembers every write since the beginning and can fail. H2 reaches it by a URL with
 * {@code recording:} before the path; from what it remembers, the file is rebuilt as a power cut at
 * any moment could have left it.
 */
final class RecordingDisk {
  private static final Map<String, RecordingDisk> DISKS = new ConcurrentHashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private int forcesUntilFailure = Integer.MAX_VALUE;
  private int writesUntilFailure = Integer.MAX_VALUE;

  static {
    FilePath.register(new RecordingPath());
  }

  private record Step(long position, byte[] bytes, Kind kind) {
    enum Kind {
      WRITE,
      TRUNCATE,
      FORCE
    }
  }

  /** What is left of the writes that nothing forced to the disk before the cut. */
  enum Unforced {
    DROPPED,
    /** All of them: the process was killed, and not the machine. */
    KEPT,
    /** Some of them, in any order, one of them in part. */
    SHUFFLED_AND_TORN
  }

  static RecordingDisk at(Path database) {
    RecordingDisk disk = new RecordingDisk();
    DISKS.put(database + ".mv.db", disk);
    return disk;
  }

  static DatabaseSettings settings(Path database) {
    return new DatabaseSettings(
        "jdbc:h2:recording:" + database,
        "",
        "",
        database.resolveSibling(database.getFileName() + ".keys"));
  }

  /** How many steps there were; a moment to cut at. */
  synchronized int moment() {
    return steps.size();
  }

  synchronized void failAtForce(int nth) {
    forcesUntilFailure = nth;
  }

  synchronized void failAtWrite(int nth) {
    writesUntilFailure = nth;
  }

  /** Writes the file as a power cut at that moment could have left it. */
  synchronized void rebuild(Path file, int moment, Unforced unforced, Random random)
      throws IOException {
    int forced = moment;
    while (unforced != Unforced.KEPT
        && forced > 0
        && steps.get(forced - 1).kind() != Step.Kind.FORCE) {
      forced--;
    }
    try (FileChannel channel = FileChannel.open(file, writing())) {
      for (Step step : steps.subList(0, forced)) {
        apply(step, step.bytes().length, channel);
      }
      if (unforced == Unforced.SHUFFLED_AND_TORN) {
        List<Step> loose = new ArrayList<>(steps.subList(forced, moment));
        Collections.shuffle(loose, random);
        for (Step step : loose.subList(0, random.nextInt(loose.size() + 1))) {
          boolean torn = random.nextInt(4) == 0;
          int length = step.bytes().length;
          apply(step, torn ? random.nextInt(length + 1) : length, channel);
        }
      }
    }
  }

  private static Set<StandardOpenOption> writing() {
    return EnumSet.of(
        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
  }

  private static void apply(Step step, int length, FileChannel channel) throws IOException {
    switch (step.kind()) {
      case WRITE -> channel.write(ByteBuffer.wrap(step.bytes(), 0, length), step.position());
      case TRUNCATE -> channel.truncate(step.position());
      case FORCE -> channel.position();
    }
  }

  private synchronized void wrote(long position, byte[] bytes) throws IOException {
    if (--writesUntilFailure <= 0) {
      throw new IOException("No space left on device");
    }
    steps.add(new Step(position, bytes, Step.Kind.WRITE));
  }

  private synchronized void truncated(long size) {
    steps.add(new Step(size, new byte[0], Step.Kind.TRUNCATE));
  }

  private synchronized void forced() throws IOException {
    if (--forcesUntilFailure == 0) {
      throw new IOException("Input/output error");
    }
    steps.add(new Step(0, new byte[0], Step.Kind.FORCE));
  }

  /** The path of a file on such a disk; made by H2. */
  public static final class RecordingPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return "recording";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      FileChannel base = super.open(mode);
      RecordingDisk disk = DISKS.get(getBase().toString());
      return disk == null ? base : new RecordingFile(base, disk);
    }
  }

  private static final class RecordingFile extends FileBaseDefault {
    private final FileChannel base;
    private final RecordingDisk disk;

    RecordingFile(FileChannel base, RecordingDisk disk) {
      this.base = base;
      this.disk = disk;
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.duplicate().get(bytes);
      disk.wrote(position, bytes);
      return base.write(source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.truncated(size);
      base.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.forced();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }

    @Override
    public String toString() {
      return "recording:" + base;
    }
  }

  /** Takes the keys along, so that the rebuilt file can be opened. */
  static DatabaseSettings besideKeysOf(Path database, Path folder) throws IOException {
    Path copy = folder.resolve("permit.keys");
    Files.copy(
        database.resolveSibling("permit.keys"),
        copy,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    return DatabaseSettings.embedded(folder.resolve("permit"));
  }
}
