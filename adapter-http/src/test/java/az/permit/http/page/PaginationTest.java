package az.permit.http.page;

import static az.permit.http.page.Pagination.GAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void aPageBeyondTheLastIsRefused() {
    assertThatThrownBy(() -> new Pagination("?", 5, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
