package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import az.permit.app.system.FormBrowser.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a real Keycloak, which the shipped jar knows from its configuration alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {
  private static final String CLIENT_SECRET = "p7Rw-2mQz-81Lk";
  private static final String PASSWORD = "Tgk4-Vw9x-hh2";

  private @Nullable Keycloak keycloak;
  private @Nullable ServiceProcess service;
  private String portal = "";

  @BeforeAll
  void startBoth(@TempDir Path folder) throws IOException {
    String home = System.getProperty("keycloak.home", "");
    assumeTrue(
        !home.isEmpty(),
        "There is no Keycloak here: mvn -Pkeycloak verify fetches one of 180 MB and signs in by it");
    int port = Surroundings.freePort();
    portal = "http://127.0.0.1:" + port;
    keycloak = Keycloak.start(Path.of(home), realm());
    service = ServiceProcess.serve(configuration(folder, port, keycloak.issuer()));
    service.awaitServing();
    keycloak.awaitRealm();
  }

  @AfterAll
  void stopBoth() {
    if (service != null) {
      service.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void theSealHolderSignsInAndActsForTheirOrganisation() throws Exception {
    FormBrowser browser = new FormBrowser();

    Page home = signIn(browser, "seal-holder");

    assertThat(home.address()).isEqualTo(address("/home"));
    assertThat(home.text()).contains("Şəfiqə Əliyeva").contains("İnci Çörək MMC");
    assertThat(browser.open(address("/authorisations")).status()).isEqualTo(200);
  }

  @Test
  void aCitizenWithoutTinIsToldSoAndGetsNoOrganisation() throws Exception {
    FormBrowser browser = new FormBrowser();

    Page told = signIn(browser, "citizen");

    assertThat(told.address()).isEqualTo(address("/sign-in/no-organisation"));
    assertThat(told.text()).contains("İlqar Ağayev").contains("VÖEN");
    assertThat(browser.open(address("/permits")).status()).isEqualTo(403);
  }

  @Test
  void thePoliceOfficerHasTheRoleThatKeycloakGrants() throws Exception {
    signIn(new FormBrowser(), "police-officer");

    assertThat(Objects.requireNonNull(service).said())
        .containsPattern("signed in: a person with \\[[^]]*POLICE");
  }

  @Test
  void whoSignsOutHereAndThereIsAskedForThePasswordAgain() throws Exception {
    FormBrowser browser = new FormBrowser();
    Page home = signIn(browser, "seal-holder");

    Page signedOut = browser.submit(home, "/sign-out", Map.of());
    Page question = browser.open(FormBrowser.link(signedOut, issuer()));
    Page back = browser.submit(question, "logout-confirm", Map.of());

    assertThat(back.address()).isEqualTo(address("/signed-out"));
    assertThat(browser.open(address("/sign-in/start")).text()).contains("kc-form-login");
  }

  /** As somebody does who opens the portal: to the invitation, on to Keycloak, and back. */
  private Page signIn(FormBrowser browser, String user) throws Exception {
    Page invitation = browser.open(address("/home"));
    Page login = browser.open(FormBrowser.link(invitation, "/sign-in/start"));
    assertThat(login.address().toString()).startsWith(issuer());
    return browser.submit(login, "kc-form-login", Map.of("username", user, "password", PASSWORD));
  }

  private URI address(String path) {
    return URI.create(portal + path);
  }

  private String issuer() {
    return Objects.requireNonNull(keycloak).issuer().toString();
  }

  private String realm() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(KeycloakIT.class.getResourceAsStream("keycloak-realm.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@portal@", portal)
          .replace("@secret@", CLIENT_SECRET)
          .replace("@password@", PASSWORD);
    }
  }

  /** Neither the operator nor MIA is there, which is no reason not to start. */
  private static Path configuration(Path folder, int port, URI issuer) throws IOException {
    Surroundings around = Surroundings.in(folder);
    String yaml =
        Files.readString(around.yaml(Surroundings.freePort(), URI.create("http://127.0.0.1:9")));
    return Files.writeString(
        folder.resolve("permit.yaml"),
        yaml.replace("port: 0", "port: " + port)
            + """
            login:
              issuer: "%s"
              clientId: permit
              clientSecret: "%s"
            """
                .formatted(issuer, CLIENT_SECRET));
  }
}
