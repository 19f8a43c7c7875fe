package az.permit.app.system;

import az.permit.persistence.database.DatabaseSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that is full when the test says so. One at a time. */
final class FullDisk {
  private static final AtomicBoolean FULL = new AtomicBoolean();

  static {
    FilePath.register(new DiskPath());
  }

  private FullDisk() {}

  /** An embedded database on such a disk, which has room. */
  static DatabaseSettings withRoom(Path database) {
    FULL.set(false);
    DatabaseSettings plain = DatabaseSettings.embedded(database);
    return new DatabaseSettings(
        plain.url().replace("jdbc:h2:file:", "jdbc:h2:filling:"), "", "", plain.keys());
  }

  /** From now on every write fails. */
  static void fill() {
    FULL.set(true);
  }

  /** The path of a file on that disk; made by H2. */
  public static final class DiskPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return "filling";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new DiskFile(super.open(mode));
    }
  }

  private static final class DiskFile extends FileBaseDefault {
    private final FileChannel base;

    DiskFile(FileChannel base) {
      this.base = base;
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
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
      return base.write(source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      base.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
