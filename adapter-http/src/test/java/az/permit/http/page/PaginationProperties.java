package az.permit.http.page;

import static az.permit.http.page.Pagination.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaginationProperties {
  @Property
  void theEndsAndTheCurrentPageAreAlwaysShownAndInOrder(
      @ForAll @IntRange(min = 1, max = 1_000_000) int last,
      @ForAll @IntRange(min = 1, max = 1_000_000) int any) {
    int current = Math.min(any, last);
    List<Integer> numbers = new Pagination("?", current, last).numbers();

    assertThat(numbers).contains(1, current, last).hasSizeLessThanOrEqualTo(9);
    assertThat(numbers.stream().filter(number -> number != GAP).toList()).isSorted();
  }
}
