package az.permit.persistence.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.OfflineLists;
import az.permit.core.port.OfflineListsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListsTest extends OfflineListsContract {
  @TempDir private Path folder = Path.of("");

  @Override
  protected OfflineLists empty() {
    return new FolderLists(folder.resolve("lists"));
  }

  @Test
  void whatIsNoListIsAsNone() throws IOException {
    Files.writeString(folder.resolve("list.bin"), "PLST");

    assertThat(new FolderLists(folder).list()).isEmpty();
  }
}
