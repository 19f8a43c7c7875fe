package az.permit.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file that nobody closed to what was written into it last.
 *
 * <p>Where H2 2.5 writes into a gap of its file, the header names the write before. After a kill H2
 * follows the header, and so may overlook the last writes, although they are whole, synced and
 * acknowledged. A scan of the whole file finds them; closing it then sets the header right.
 */
final class LastWritten {
  private static final Logger LOG = LoggerFactory.getLogger(LastWritten.class);
  private static final int HEADER = 4096;
  private static final String CLOSED_IN_ORDER = "clean:1";

  private LastWritten() {}

  /** To be called before the database is opened. */
  static void find(String file) {
    try {
      if (!isClosedInOrder(file)) {
        new MVStore.Builder().fileName(file).recoveryMode().autoCommitDisabled().open().close();
      }
    } catch (IOException | MVStoreException e) {
      // In use or damaged: whoever opens the database learns that, and says it better.
      LOG.debug("the file was not scanned", e);
    }
  }

  private static boolean isClosedInOrder(String file) throws IOException {
    try (InputStream in = FileUtils.newInputStream(file)) {
      String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
      return header.contains(CLOSED_IN_ORDER);
    }
  }
}
