package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.Listings;
import az.permit.core.port.SettableClock;
import az.permit.http.api.Caller.Reply;
import az.permit.http.api.RateLimit.Rate;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final SettableClock clock = new SettableClock(Listings.MADE);
  private final RateLimit limit = new RateLimit(clock, new Rate(2, 3), 10);

  @Test
  void aBurstIsAllowedThenTheRate() {
    IntStream.range(0, 3).forEach(i -> assertThat(limit.take("a")).isEmpty());
    assertThat(limit.take("a")).contains(Duration.ofMillis(500));

    clock.advance(Duration.ofMillis(500));

    assertThat(limit.take("a")).isEmpty();
    assertThat(limit.take("a")).isPresent();
  }

  @Test
  void oneKeyTakesNothingFromAnother() {
    IntStream.range(0, 4).forEach(i -> limit.take("a"));

    assertThat(limit.take("b")).isEmpty();
  }

  @Test
  void moreThanABurstIsNeverSavedUp() {
    clock.advance(Duration.ofDays(1));

    IntStream.range(0, 3).forEach(i -> assertThat(limit.take("a")).isEmpty());
    assertThat(limit.take("a")).isPresent();
  }

  @Test
  void aClockThatStepsBackRefusesNobodyForLong() {
    IntStream.range(0, 4).forEach(i -> limit.take("a"));
    clock.advance(Duration.ofHours(-1));
    limit.take("a");

    clock.advance(Duration.ofMillis(500));

    assertThat(limit.take("a")).isEmpty();
  }

  @Test
  void memoryIsBounded() {
    IntStream.range(0, 1_000).forEach(i -> limit.take("key " + i));

    assertThat(limit.size()).isEqualTo(10);
  }

  @Test
  void theWholeNetworkOfOneCustomerIsOneAddress() {
    assertThat(RateLimits.network("2001:db8:1:2:3::4"))
        .isEqualTo(RateLimits.network("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(RateLimits.network("2001:db8:1:3::1"));
    assertThat(RateLimits.network("192.0.2.1")).isNotEqualTo(RateLimits.network("192.0.2.2"));
  }

  @Test
  void strangersAreCountedByTheAddressOfTheConnection() {
    try (ApiServer server = new ApiServer(new RateLimits(1, 10, 1, 2))) {
      Caller stranger = server.anonymous();
      for (int i = 0; i < 2; i++) {
        assertThat(forwarded(stranger, i).status()).isEqualTo(401);
      }

      Reply refused = forwarded(stranger, 3);

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.problem()).isEqualTo("too-many-requests");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(server.as(People.MILL_SEAL).get("/api/v1/session").status()).isEqualTo(200);
    }
  }

  @Test
  void anOrganisationHasOneAllowanceHoweverManySessions() {
    try (ApiServer server = new ApiServer(new RateLimits(1, 3, 1, 2))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.as(People.MILL_SEAL).get("/api/v1/session").status()).isEqualTo(200);
      }

      assertThat(server.as(People.MILL_DELEGATE).get("/api/v1/session").status()).isEqualTo(429);
      assertThat(server.as(People.BAKER).get("/api/v1/session").status()).isEqualTo(200);
      server.clock.advance(Duration.ofSeconds(1));
      assertThat(server.as(People.MILL_SEAL).get("/api/v1/session").status()).isEqualTo(200);
    }
  }

  private static Reply forwarded(Caller stranger, int number) {
    return stranger.send(
        "GET", "/api/v1/session", "", Map.of("X-Forwarded-For", "203.0.113." + number));
  }
}
