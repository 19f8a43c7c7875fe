package az.permit.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What an organisation has, made anew for whoever may change it. */
final class Belongings {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PERMITS = "/api/v1/permits";
  private static final String IMPORTS = "/api/v1/imports";

  /** The employee who is signed in as {@code citizen}. */
  private static final String CITIZEN_PIN = "4AB0J99";

  private final Caller owner;
  private int employees;

  Belongings(Caller owner) {
    this.owner = owner;
  }

  /** Something that the id in that path may name. */
  String of(String path) {
    if (path.contains("/imports/") || path.startsWith("/bulk/")) {
      return checkedFile();
    }
    return path.contains("/my") ? confirmed(CITIZEN_PIN) : draft(nextPin());
  }

  /** An id of the same kind that nobody ever had. */
  static String unknown(String id) {
    return id.substring(0, 2) + "0".repeat(id.length() - 3) + "7";
  }

  private String nextPin() {
    employees++;
    return "9%06d".formatted(employees);
  }

  private String draft(String pin) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Baku"));
    ObjectNode form = new ObjectMapper().createObjectNode();
    form.put("pin", pin).put("cardSeries", "AZE").put("cardNumber", "12345678");
    form.put("firstName", "Şəfəq").put("surname", "İmanova").put("birthDate", "1985-09-23");
    form.put("workplace", "Anbar").put("position", "Sürücü").put("plate", "10-AZ-158");
    form.put("start", today.toString()).put("end", today.plusDays(9).toString());
    form.put("basisDate", today.toString()).put("basisNumber", "12").put("type", "staff");
    form.putArray("territories").add("baki");
    return id(owner.send("POST", PERMITS, form.toString()), 201);
  }

  private String confirmed(String pin) {
    String draft = draft(pin);
    return id(owner.send("POST", PERMITS + "/" + draft + "/confirmation", ""), 200);
  }

  /** The only one there is, because an organisation may have few. */
  private String checkedFile() {
    Caller.json(owner.send("GET", IMPORTS, ""))
        .path("imports")
        .forEach(old -> until(IMPORTS + "/" + old.path("id").asText(), "DELETE", Set.of(204, 404)));
    String template = owner.send("GET", IMPORTS + "/template.csv", "").body();
    String row = template.lines().findFirst().orElseThrow() + "\n" + "x;".repeat(9) + "\n";
    String id = id(owner.send("POST", IMPORTS, row), 202);
    until(IMPORTS + "/" + id + "/failed-rows.csv", "GET", Set.of(200));
    return id;
  }

  private void until(String path, String method, Set<Integer> wanted) {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .until(() -> wanted.contains(owner.send(method, path, "").statusCode()));
  }

  private static String id(HttpResponse<String> answer, int expected) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    return Caller.json(answer).path("id").asText();
  }
}
