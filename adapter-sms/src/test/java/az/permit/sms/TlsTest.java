package az.permit.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.sms.kit.RawPeer;
import az.permit.sms.kit.Rig;
import az.permit.sms.link.LinkState;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path directory;

  TlsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aBindOverTlsTrustsTheCertificateItWasGiven() throws Exception {
    try (RawPeer peer = peer("ip:127.0.0.1");
        Rig rig = rig(peer)) {
      RawPeer.Client client = peer.acceptBound();

      rig.awaitBound();
      client.send(RawPeer.deliver(1, 1, "994501234567", 1, new byte[] {'1'}));
      await().until(() -> rig.desk().texts().contains("1"));
    }
  }

  @Test
  void aCertificateThatNamesAnotherHostIsNotBelieved() throws Exception {
    try (RawPeer peer = peer("dns:other.example");
        Rig rig = rig(peer)) {
      assertThat(peer.accept().isClosedByPeer()).isTrue();

      await().until(() -> rig.state().lastError() == -1);
      assertThat(rig.state().state()).isNotEqualTo(LinkState.BOUND);
    }
  }

  private Rig rig(RawPeer peer) {
    Path trusted = directory.resolve("trusted.pem");
    return Rig.start(peer.port(), settings -> settings.tls(true).trustedCertificates(trusted));
  }

  private RawPeer peer(String name) throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "smsc",
                "-keyalg",
                "EC",
                "-dname",
                "CN=smsc",
                "-ext",
                "san=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    byte[] certificate = keys.getCertificate("smsc").getEncoded();
    Files.writeString(
        directory.resolve("trusted.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate)
            + "\n-----END CERTIFICATE-----\n");
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    ServerSocket server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    return new RawPeer(server);
  }
}
