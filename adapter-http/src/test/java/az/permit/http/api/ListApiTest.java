package az.permit.http.api;

import static az.permit.http.api.Permits.PERMITS;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.Listings;
import az.permit.http.api.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListApiTest {
  private static final ApiServer SERVER = ApiServer.open();
  private static final Caller SEAL = SERVER.as(People.MILL_SEAL);

  @BeforeAll
  static void fill() {
    for (int i = 1; i <= 3; i++) {
      Permits.draft(SEAL, i);
      Permits.confirmed(SEAL, i + 10);
    }
    Permits.draft(SERVER.as(People.BAKER), 50);
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void theListIsReadPageByPageByFollowingNext() {
    List<String> seen = new ArrayList<>();
    String path = PERMITS + "?limit=4&status=draft,confirmed";
    while (!path.isEmpty()) {
      JsonNode page = SEAL.get(path).json();
      assertThat(page.path("total").asInt()).isEqualTo(6);
      page.path("permits").forEach(permit -> seen.add(permit.path("id").asText()));
      path = page.path("next").asText();
    }

    assertThat(seen)
        .hasSize(6)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void theListIsNarrowedDown() {
    assertThat(total("?status=draft")).isEqualTo(3);
    assertThat(total("?status=draft&status=confirmed")).isEqualTo(6);
    assertThat(total("?status=approved")).isZero();
    assertThat(total("?territory=sumqayit")).isEqualTo(3);
    assertThat(total("?territory=seki")).isZero();
    assertThat(total("?from=2020-04-30&until=2020-05-30")).isEqualTo(3);
    assertThat(total("?from=2020-05-01")).isZero();
  }

  @Test
  void aSearchTextStandsInTheBodyAndNeverInTheAddress() {
    assertThat(SEAL.get(PERMITS + "?q=canary").problem()).isEqualTo("search-in-address");
    assertThat(found("{\"q\":\"əbil\"}")).isEqualTo(6);
    assertThat(found("{\"q\":\"ABILOV elmin\"}")).isZero();
    assertThat(found("{\"q\":\"ebilov elmin\",\"status\":[\"draft\"]}")).isEqualTo(3);
    assertThat(found("{\"q\":\"" + Listings.pin(2).value() + "\"}")).isEqualTo(1);
    assertThat(found("{\"q\":\"10 az 158\",\"limit\":2}")).isEqualTo(6);
    assertThat(found("{\"q\":\"nobody\"}")).isZero();
  }

  @Test
  void aConditionThatMeansNothingIsRefused() {
    for (String query :
        List.of(
            "?status=canary",
            "?territory=canary",
            "?from=5.4.2020",
            "?limit=0",
            "?limit=501",
            "?limit=x",
            "?canary=1")) {
      Reply reply = SEAL.get(PERMITS + query);

      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.problem()).isEqualTo("bad-value");
      assertThat(reply.body()).doesNotContain("canary");
    }
    assertThat(SEAL.post(PERMITS + "/search", "{\"limit\":\"5\"}").status()).isEqualTo(400);
  }

  @Test
  void theHomePagesNumbersAreThere() {
    JsonNode counts = SEAL.get(PERMITS + "/counts").json();

    assertThat(counts.path("persons").asInt()).isZero();
    assertThat(counts.path("permits").path("draft").asInt()).isEqualTo(3);
    assertThat(counts.path("permits").path("confirmed").asInt()).isEqualTo(3);
  }

  private static int total(String query) {
    return SEAL.get(PERMITS + query).json().path("total").asInt(-1);
  }

  private static int found(String body) {
    return SEAL.post(PERMITS + "/search", body).json().path("total").asInt(-1);
  }
}
