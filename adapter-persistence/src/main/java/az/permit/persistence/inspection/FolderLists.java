package az.permit.persistence.inspection;

import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListHeader;
import az.permit.core.port.OfflineLists;
import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The list and its delta as files of a folder, mapped when they are read. Thread-safe. */
public final class FolderLists implements OfflineLists {
  private final Path folder;

  /** In that folder, which need not be there yet. */
  public FolderLists(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(ListFile file) {
    Path target = file.base() == ListHeader.NO_BASE ? listPath() : deltaPath();
    try {
      OwnerOnly.createFolderOf(target);
      // Temporary files are the owner's alone from birth; the move shows it whole or not at all.
      Path young = Files.createTempFile(folder, ".list", ".new");
      try (FileChannel channel = FileChannel.open(young, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = file.bytes();
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(young, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageUnavailable("cannot keep the list in " + folder, e);
    }
  }

  @Override
  public Optional<ListFile> list() {
    return read(listPath());
  }

  @Override
  public Optional<ListFile> delta() {
    long base = list().map(ListFile::sequence).orElse(ListHeader.NO_BASE);
    return read(deltaPath()).filter(delta -> delta.base() == base);
  }

  private Path listPath() {
    return folder.resolve("list.bin");
  }

  private Path deltaPath() {
    return folder.resolve("delta.bin");
  }

  private static Optional<ListFile> read(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(path)) {
      return Optional.of(
          new ListFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
    } catch (IOException e) {
      throw new StorageUnavailable("cannot read " + path, e);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Whatever lies there, it is made anew.
    }
  }
}
