package az.permit.http.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An import at one moment. Immutable and thread-safe.
 *
 * @param id its name in addresses
 * @param state how far it is
 * @param checked rows that the dry run looked at, so far
 * @param good those of them that may be stored
 * @param bad those of them that may not
 * @param stored rows that are stored, so far
 * @param failed rows that could not be stored, so far, those that the dry run found bad among them
 * @param badRows the first bad rows of the dry run, or of the storing once it began
 * @param ignored headings that name no field
 * @param refusal why the file was not taken after all
 * @param begunAt when it was uploaded
 */
public record ImportStatus(
    String id,
    ImportState state,
    int checked,
    int good,
    int bad,
    int stored,
    int failed,
    List<BadRow> badRows,
    List<String> ignored,
    Optional<UploadRefusal> refusal,
    Instant begunAt) {
  /** How much of what is under way is done, 0–100; of a dry run nobody knows the end. */
  public int percent() {
    return switch (state) {
      case CHECKING -> 0;
      case CHECKED, STORED, INTERRUPTED, REFUSED -> 100;
      case STORING -> checked == 0 ? 0 : (int) (100L * (stored + failed) / checked);
    };
  }
}
