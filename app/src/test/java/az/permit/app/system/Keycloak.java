package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A Keycloak in a process of its own, whose realm comes from a file and whose records go with it.
 */
final class Keycloak implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final URI issuer;
  private final Path said;

  private Keycloak(Process process, URI issuer, Path said) {
    this.process = process;
    this.issuer = issuer;
    this.said = said;
  }

  /**
   * @param home where its distribution lies unpacked
   * @param realm the file of the realm {@code permit}
   */
  static Keycloak start(Path home, String realm) throws IOException {
    Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
    Files.writeString(imports.resolve("permit-realm.json"), realm);
    Path said = home.resolveSibling("keycloak.log");
    int port = Surroundings.freePort();
    ProcessBuilder command =
        new ProcessBuilder(
                "/bin/sh",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem",
                "--cache=local",
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    command
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xmx512m",
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
    return new Keycloak(
        command.start(), URI.create("http://127.0.0.1:" + port + "/realms/permit"), said);
  }

  /** Waits until it answers for the realm. */
  void awaitRealm() {
    HttpClient client = HttpClient.newHttpClient();
    URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
    await()
        .atMost(PATIENCE)
        .failFast("Keycloak should serve", this::refuseIfEnded)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () ->
                client
                        .send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
                        .statusCode()
                    == 200);
  }

  private void refuseIfEnded() throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError(
          "Keycloak ended; it said: " + Files.readString(said, StandardCharsets.UTF_8));
    }
  }

  URI issuer() {
    return issuer;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
