package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.Listings;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.http.api.Caller.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OperationApiTest {
  private static final ApiServer SERVER = ApiServer.open();
  private static final String SET_ASIDE = "/api/v1/notices/set-aside";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static String blocked() {
    Confirmed permit = Listings.confirmed(1);
    Listings.store(
        SERVER.records,
        Listings.added(permit).telling(MiaCopy.of(permit, MiaCopy.State.CONFIRMED)));
    Instant now = Listings.MADE.plusSeconds(3_600);
    List<DueNotice> due = SERVER.citizens.notices().claim(10, now, now);
    SERVER.citizens.notices().block(due, now);
    return due.get(0).id();
  }

  @Test
  void anOperatorSeesWhatWasSetAsideAndSendsItAgain() {
    String id = blocked();
    Caller operator = SERVER.as(People.OPERATOR);

    Reply listed = operator.get(SET_ASIDE);
    Reply replayed =
        operator.send(
            "POST", "/api/v1/notices/replay", "{\"ids\":[\"" + id + "\",\"n-none-1\"]}", Map.of());

    assertThat(listed.body())
        .contains("\"id\":\"" + id + "\"", "\"kind\":\"organisation-permit\"", "\"attempts\":1");
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.body()).isEqualTo("{\"replayed\":[\"" + id + "\"]}");
    assertThat(operator.get(SET_ASIDE).body()).isEqualTo("{\"notices\":[]}");
  }

  @Test
  void whatIsNoListOfIdsIsRefused() {
    Caller operator = SERVER.as(People.OPERATOR);

    for (String body : List.of("{}", "{\"ids\":1}", "{\"ids\":[1]}", "{\"all\":true}")) {
      assertThat(operator.send("POST", "/api/v1/notices/replay", body, Map.of()).status())
          .as(body)
          .isEqualTo(400);
    }
  }
}
