package az.permit.http.page;

import static az.permit.http.page.Pagination.GAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaginationTest {
  @Test
  void aShortListShowsAllItsPages() {
    assertThat(new Pagination("?", 2, 4).numbers()).containsExactly(1, 2, 3, 4);
    assertThat(new Pagination("?", 1, 1).numbers()).containsExactly(1);
  }

  @Test
  void aLongListShowsItsEndsAndWhereItIs() {
    assertThat(new Pagination("?", 10, 20).numbers())
        .containsExactly(1, GAP, 8, 9, 10, 11, 12, GAP, 20);
    assertThat(new Pagination("?", 1, 20).numbers()).containsExactly(1, 2, 3, GAP, 20);
    assertThat(new Pagination("?", 20, 20).numbers()).containsExactly(1, GAP, 18, 19, 20);
  }

  @Property
  void theEndsAndTheCurrentPageAreAlwaysShownAndInOrder(
      @ForAll @IntRange(min = 1, max = 1_000_000) int last,
      @ForAll @IntRange(min = 1, max = 1_000_000) int any) {
    int current = Math.min(any, last);
    var numbers = new Pagination("?", current, last).numbers();

    assertThat(numbers).contains(1, current, last).hasSizeLessThanOrEqualTo(9);
    assertThat(numbers.stream().filter(number -> number != GAP).toList()).isSorted();
  }

  @Test
  void aPageBeyondTheLastIsRefused() {
    assertThatThrownBy(() -> new Pagination("?", 5, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
