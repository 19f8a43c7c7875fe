package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.permit.mia.PostAnswer.Refused;
import az.permit.mia.PostAnswer.Unreachable;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookPostTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final AtomicInteger received = new AtomicInteger();
  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void nothingIsSentToACertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
    HttpsServer secure = HttpsServer.create(ANY_PORT, 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys"))));

    assertThat(post("https", serve(secure, 200)))
        .isEqualTo(new Unreachable("no trusted TLS connection"));
    assertThat(received).hasValue(0);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    int port = serve(HttpServer.create(ANY_PORT, 0), 307);

    assertThat(post("http", port)).isEqualTo(new Refused(307));
    assertThat(received).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://mia.example/notices", "notices", "https:///notices"})
  void anAddressThatCannotBePostedToIsRefusedAtOnce(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> postTo(URI.create(address)));
  }

  private int serve(HttpServer any, int status) {
    server = any;
    any.createContext(
        "/",
        exchange -> {
          received.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    any.start();
    return any.getAddress().getPort();
  }

  private static PostAnswer post(String scheme, int port) {
    URI address = URI.create(scheme + "://127.0.0.1:" + port + "/notices");
    return postTo(address)
        .post("b-1", "{\"notices\":[]}".getBytes(UTF_8))
        .toCompletableFuture()
        .join();
  }

  private static WebhookPost postTo(URI address) {
    WebhookSignature signature =
        new WebhookSignature(List.of(WebhookSecret.generate(new SecureRandom())));
    return new WebhookPost(address, signature, LIMIT, LIMIT, InstantSource.system());
  }

  private static SSLContext selfSigned(Path keys) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mia",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(keys)) {
      store.load(content, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
