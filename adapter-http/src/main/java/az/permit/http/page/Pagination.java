package az.permit.http.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbered pages of a list. Immutable and thread-safe.
 *
 * @param address of the list, ready for {@code page=7} at its end
 * @param current from 1
 * @param last from 1
 */
public record Pagination(String address, int current, int last) {
  /** In place of the pages that are left out. */
  public static final int GAP = 0;

  /** How many pages are shown on either side of the current one. */
  private static final int AROUND = 2;

  /**
   * @throws IllegalArgumentException if the current page is not one of them
   */
  public Pagination {
    if (current < 1 || current > last) {
      throw new IllegalArgumentException("expected a page from 1 to " + last);
    }
  }

  /** The numbers to show: the first, the last, those around the current, and {@link #GAP}s. */
  public List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int page = 1; page <= last; page++) {
      boolean near = Math.abs(page - current) <= AROUND;
      if (page == 1 || page == last || near) {
        numbers.add(page);
      } else {
        page = page < current ? current - AROUND - 1 : last - 1;
        numbers.add(GAP);
      }
    }
    return numbers;
  }

  /** Where a page is. */
  public String link(int page) {
    return address + "page=" + page;
  }
}
