package az.permit.core.regime;

import java.util.List;
import java.util.Set;

/**
 * Where a ruling holds. Immutable and thread-safe.
 *
 * @param districts districts and cities by their official names; empty for the whole country
 * @param inReplies the same as a reply names it, short enough for one segment
 */
public record Territory(Set<String> districts, LocalizedText inReplies) {
  /** The whole country. */
  public static final Territory WHOLE_COUNTRY =
      new Territory(Set.of(), new LocalizedText("", "", ""));

  /** These districts and cities, named in replies one by one, alike in every language. */
  public static Territory of(List<String> districts) {
    String all = String.join(", ", districts);
    return new Territory(Set.copyOf(districts), new LocalizedText(all, all, all));
  }

  /** Whether the ruling holds everywhere. */
  public boolean isWholeCountry() {
    return districts.isEmpty();
  }

  /** Whether the ruling holds in that district. */
  public boolean contains(String district) {
    return districts.isEmpty() || districts.contains(district);
  }
}
