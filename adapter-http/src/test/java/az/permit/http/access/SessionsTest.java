package az.permit.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Person PERSON =
      new Person(
          "subject-1",
          "Şəfəq",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          List.of(),
          Optional.empty());

  private Instant now = Instant.parse("2020-04-06T10:00:00Z");
  private final Sessions sessions = sessions(3);

  private Sessions sessions(int most) {
    return new Sessions(
        () -> now,
        new SecureRandom(),
        new Sessions.Limits(Duration.ofMinutes(30), Duration.ofHours(8), most));
  }

  @Test
  void anIdIsTheOnlyWayIn() {
    String id = sessions.begin(PERSON);

    assertThat(sessions.find(id)).map(Session::person).contains(PERSON);
    assertThat(sessions.find(id + "x")).isEmpty();
    assertThat(id).as("256 bits").hasSize(43);
  }

  @Test
  void noTwoSessionsShareAnIdOrAFormToken() {
    String one = sessions.begin(PERSON);
    String other = sessions.begin(PERSON);

    assertThat(one).isNotEqualTo(other);
    assertThat(token(one)).isNotEqualTo(token(other));
  }

  @Test
  void aSessionEndsUnusedForHalfAnHour() {
    String id = sessions.begin(PERSON);
    pass(Duration.ofMinutes(30).minusNanos(1));
    assertThat(sessions.find(id)).isPresent();

    pass(Duration.ofMinutes(30));

    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void aSessionEndsAfterEightHoursHoweverMuchUsed() {
    String id = sessions.begin(PERSON);
    for (int minutes = 20; minutes < 480; minutes += 20) {
      pass(Duration.ofMinutes(20));
      assertThat(sessions.find(id)).as("after " + minutes).isPresent();
    }

    pass(Duration.ofMinutes(20));

    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void aRenewedSessionHasAnotherIdAndTokenButTheSameEnd() {
    String old = sessions.begin(PERSON);
    String oldToken = token(old);
    pass(Duration.ofMinutes(29));

    String renewed = sessions.renew(old, PERSON).orElseThrow();

    assertThat(sessions.find(old)).isEmpty();
    assertThat(token(renewed)).isNotEqualTo(oldToken);
    for (int i = 0; i < 22; i++) {
      pass(Duration.ofMinutes(20));
      sessions.find(renewed);
    }
    assertThat(sessions.find(renewed)).isPresent();
    pass(Duration.ofMinutes(20));
    assertThat(sessions.find(renewed)).isEmpty();
  }

  @Test
  void whatHasEndedCannotBeRenewed() {
    String id = sessions.begin(PERSON);
    sessions.end(id);

    assertThat(sessions.find(id)).isEmpty();
    assertThat(sessions.renew(id, PERSON)).isEmpty();
  }

  @Test
  void oneMoreThanThereMayBeEndsTheOneUnusedForLongest() {
    String first = sessions.begin(PERSON);
    String second = sessions.begin(PERSON);
    String third = sessions.begin(PERSON);
    sessions.find(first);

    String fourth = sessions.begin(PERSON);

    assertThat(sessions.size()).isEqualTo(3);
    assertThat(sessions.find(second)).isEmpty();
    assertThat(List.of(first, third, fourth)).allMatch(id -> sessions.find(id).isPresent());
  }

  @Test
  void endedSessionsMakeRoom() {
    Sessions many = sessions(100);
    for (int i = 0; i < 50; i++) {
      many.begin(PERSON);
    }
    pass(Duration.ofHours(1));

    many.begin(PERSON);

    assertThat(many.size()).isEqualTo(1);
  }

  private String token(String id) {
    return sessions.find(id).map(Session::formToken).orElseThrow();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
