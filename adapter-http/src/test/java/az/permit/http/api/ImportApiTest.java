package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.http.api.Caller.Reply;
import az.permit.http.bulk.Uploads;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportApiTest {
  private static final String IMPORTS = "/api/v1/imports";
  private static final String CSV = "text/csv";

  private final ApiServer server = ApiServer.open();
  private final Caller seal = server.as(People.MILL_SEAL);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aTableIsUploadedCheckedConfirmedAndItsFailedRowsFetched() {
    Reply begun = upload(Uploads.csv(480, 20), CSV, Map.of());
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String path = begun.header("Location");
    JsonNode checked = awaitState(path, "checked");
    assertThat(checked.path("good").asInt()).isEqualTo(480);
    assertThat(checked.path("bad").asInt()).isEqualTo(20);
    JsonNode fault = checked.path("badRows").get(0).path("faults").get(0);
    assertThat(checked.path("badRows").get(0).path("line").asInt()).isEqualTo(482);
    assertThat(fault.path("column").asText()).isEqualTo("PIN of the identity card");
    assertThat(fault.path("value").asText()).isEqualTo("OI");
    assertThat(total()).isZero();

    assertThat(seal.post(path + "/confirmation", "{\"into\":\"confirmed\"}").status())
        .isEqualTo(202);
    JsonNode stored = awaitState(path, "stored");
    assertThat(stored.path("stored").asInt()).isEqualTo(480);
    assertThat(stored.path("percent").asInt()).isEqualTo(100);
    assertThat(total()).isEqualTo(480);

    Reply failed = seal.get(path + "/failed-rows.csv");
    assertThat(failed.header("Content-Disposition")).contains("failed-rows.csv");
    assertThat(failed.body().lines()).hasSize(21);
    assertThat(seal.get(path + "/failed-rows.xlsx").body()).startsWith("PK");
    assertThat(seal.get(IMPORTS).json().path("imports").size()).isEqualTo(1);
  }

  @Test
  void aWorkbookIsTakenToo() {
    byte[] workbook =
        Uploads.workbook(List.of(Uploads.header(), Uploads.row(1), Uploads.badRow(2)));

    Reply begun = upload(workbook, "application/octet-stream", Map.of());

    assertThat(awaitState(begun.header("Location"), "checked").path("good").asInt()).isEqualTo(1);
  }

  @Test
  void theTemplateIsTheHeaderInTheLanguageAskedFor() {
    Reply template = seal.get(IMPORTS + "/template.csv");

    assertThat(template.body()).startsWith("\uFEFFPIN of the identity card;");
    assertThat(seal.get(IMPORTS + "/template.xlsx").body()).startsWith("PK");
  }

  @Test
  void aTableOfAnotherShapeIsRefusedAtOnceByItsColumns() {
    Reply reply = upload("name;sum\nx;1".getBytes(StandardCharsets.UTF_8), CSV, Map.of());

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("wrong-columns");
    assertThat(reply.json().path("missing").toString()).isEqualTo("[\"pin\",\"start\",\"end\"]");
    assertThat(reply.json().path("expected").size()).isEqualTo(20);
    assertThat(reply.json().path("detail").asText()).contains("Start date");
  }

  @Test
  void aBombIsRefusedAtOnce() {
    Reply reply = upload(Uploads.bomb(450 << 20), "application/octet-stream", Map.of());

    assertThat(reply.status()).isEqualTo(413);
  }

  @Test
  void twoHundredMegabytesAreRefusedByTheirLengthBeforeAnyIsRead() throws IOException {
    String answer = announce("Content-Length: 209715200");

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
  }

  @Test
  void aBodyWithoutLengthIsRefusedWhereItGetsTooLong() {
    byte[] much = new byte[21 << 20];

    Reply reply =
        seal.send(
            "POST",
            IMPORTS,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)),
            Map.of("Content-Type", CSV));

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problem()).isEqualTo("too-large");
  }

  @Test
  void theSameUploadUnderOneKeyIsOneImport() {
    Map<String, String> key = Map.of("Idempotency-Key", "u-1");
    byte[] file = Uploads.csv(1, 0);
    Reply first = upload(file, CSV, key);

    Reply second = upload(file, CSV, key);

    assertThat(second.status()).isEqualTo(202);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(upload(Uploads.csv(2, 0), CSV, key).problem()).isEqualTo("key-reused");
    assertThat(seal.get(IMPORTS).json().path("imports").size()).isEqualTo(1);
  }

  @Test
  void whileOneIsUnderWayAnotherIsRefused() {
    upload(Uploads.csv(20_000, 0), CSV, Map.of());

    assertThat(upload(Uploads.csv(1, 0), CSV, Map.of()).problem()).isEqualTo("import-runs");
  }

  @Test
  void anotherOrganisationsImportIsAnsweredAsOneThatNeverWas() {
    String path = upload(Uploads.csv(1, 1), CSV, Map.of()).header("Location");
    awaitState(path, "checked");
    Caller baker = server.as(People.BAKER);

    for (String end : List.of("", "/failed-rows.csv", "/failed-rows.xlsx")) {
      assertThat(baker.get(path + end).body()).isEqualTo(baker.get(IMPORTS + "/i-0" + end).body());
    }
    assertThat(baker.post(path + "/confirmation", "{\"into\":\"drafts\"}").status()).isEqualTo(404);
    assertThat(baker.send("DELETE", path, "", Map.of()).status()).isEqualTo(404);
    assertThat(total()).isZero();
  }

  @Test
  void anImportIsDiscarded() {
    String path = upload(Uploads.csv(1, 0), CSV, Map.of()).header("Location");
    awaitState(path, "checked");

    assertThat(seal.send("DELETE", path, "", Map.of()).status()).isEqualTo(204);
    assertThat(seal.get(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsToBecomeOfTheRowsMustBeSaid() {
    String path = upload(Uploads.csv(1, 0), CSV, Map.of()).header("Location");

    assertThat(seal.post(path + "/confirmation", "{\"into\":\"approved\"}").problem())
        .isEqualTo("bad-value");
    assertThat(seal.post(path + "/confirmation", "{}").problem()).isEqualTo("bad-value");
  }

  @Test
  void aFileWithoutRowsIsRefusedAfterTheDryRun() {
    String path = upload(Uploads.csv(0, 0), CSV, Map.of()).header("Location");

    JsonNode refused = awaitState(path, "refused");

    assertThat(refused.path("problem").path("type").asText()).endsWith("/file-unreadable");
    assertThat(seal.post(path + "/confirmation", "{\"into\":\"drafts\"}").problem())
        .isEqualTo("import-not-ready");
  }

  /** Sends the head of an upload alone, and reads what is answered to that. */
  private String announce(String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", seal.port())) {
      socket.setSoTimeout(5_000);
      StringBuilder head = new StringBuilder("POST " + IMPORTS + " HTTP/1.1\r\nHost: a\r\n");
      seal.usual().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      head.append("Content-Type: text/csv\r\n").append(header).append("\r\n\r\n");
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Reply upload(byte[] file, String type, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", type);
    return seal.send("POST", IMPORTS, BodyPublishers.ofByteArray(file), all);
  }

  private JsonNode awaitState(String path, String state) {
    return await()
        .until(() -> seal.get(path).json(), json -> json.path("state").asText().equals(state));
  }

  private long total() {
    return seal.get(Permits.PERMITS).json().path("total").asLong();
  }
}
