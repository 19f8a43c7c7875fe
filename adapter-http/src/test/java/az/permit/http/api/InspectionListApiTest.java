package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.audit.AuditEntry;
import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.listing.ListPlan;
import az.permit.core.inspection.listing.MakeLists;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.OfflineCheck;
import az.permit.core.inspection.offline.Subject;
import az.permit.core.port.Listings;
import az.permit.core.regime.Presets;
import az.permit.http.api.Caller.Reply;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a device gets the list and keeps it fresh. */
class InspectionListApiTest {
  private static final String PATH = "/api/v1/inspections/list";
  private static final PermitCode CODE = PermitCode.of(8103);
  private static final Instant LATER = Listings.MADE.plusSeconds(600);

  private final ApiServer server = ApiServer.open();
  private final Caller officer = server.as(People.OFFICER);
  private final ListSigner signer = signer();

  private static ListSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
      return new ListSigner(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void make(Instant at) {
    new MakeLists(
            Presets.named("azerbaijan-3h").get(),
            server.citizens.listed(),
            server.lists,
            signer,
            new Random(7),
            new ListPlan(2, Duration.ofHours(12), Duration.ofHours(6)))
        .turn(at);
  }

  private void approve() {
    approve(3, CODE);
  }

  private void approve(int number, PermitCode code) {
    Listings.store(
        server.records,
        Listings.added(
            Listings.draft(number)
                .confirm(Listings.details(number), code.value(), Listings.MADE)
                .approve(Listings.MADE)));
  }

  private ByteBuffer download(String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + officer.port() + path));
    officer.usual().forEach(request::setHeader);
    return ByteBuffer.wrap(
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray()).body());
  }

  private long sequence() {
    return server.lists.list().orElseThrow().sequence();
  }

  @Test
  void aDeviceChecksByTheListAndTheDeltaThatItTook() throws Exception {
    make(Listings.MADE);
    ByteBuffer list = download(PATH);
    approve();
    make(LATER);
    ByteBuffer delta = download(PATH + "?since=" + sequence());

    OfflineCheck check = OfflineCheck.of(list, List.of(delta), signer.key()).get();

    assertThat(check.answer(List.of(Subject.of(CODE)), LATER).get().valid()).isTrue();
  }

  @Test
  void aLongListReachesABrowserWhichAsksForItCompressed() throws Exception {
    for (int i = 0; i < 200; i++) {
      approve(i, PermitCode.of(i));
    }
    make(LATER);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + officer.port() + PATH));
    officer.usual().forEach(request::setHeader);
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(
                request.setHeader("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    ByteBuffer list = ByteBuffer.wrap(new GZIPInputStream(response.body()).readAllBytes());
    OfflineCheck check = OfflineCheck.of(list, List.of(), signer.key()).get();
    assertThat(check.answer(List.of(Subject.of(PermitCode.of(199))), LATER).get().valid()).isTrue();
  }

  @Test
  void whoHasTheNewestTakesNothing() {
    make(Listings.MADE);
    String tag = officer.get(PATH).header("ETag");

    Reply again = officer.send("GET", PATH, "", Map.of("If-None-Match", tag));

    assertThat(tag).isEqualTo("\"" + sequence() + "\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void whoHasAnOldListMustTakeTheWhole() {
    make(Listings.MADE);
    make(LATER);

    assertThat(officer.get(PATH + "?since=1").problem()).isEqualTo("not-found");
    assertThat(officer.get(PATH + "?since=x").status()).isEqualTo(400);
  }

  @Test
  void beforeThereIsAListItIsUnavailable() {
    Reply reply = officer.get(PATH);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isEqualTo("60");
  }

  @Test
  void onlyThePoliceTakeIt() {
    make(Listings.MADE);

    assertThat(server.anonymous().get(PATH).status()).isEqualTo(401);
    assertThat(server.as(People.BAKER).get(PATH).status()).isEqualTo(403);
  }

  @Test
  void everyDownloadIsEntered() {
    make(Listings.MADE);
    officer.get(PATH);

    assertThat(server.trail.read(0, 10))
        .extracting(AuditEntry::detail)
        .containsExactly("inspection list " + sequence());
  }
}
