package az.permit.sms.link;

import az.permit.sms.settings.OperatorSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates of message centres are believed. */
final class Trust {
  private Trust() {}

  /** The maker of TLS sockets for an operator, or none if its binds are plain. */
  static Optional<SSLSocketFactory> of(OperatorSettings operator) throws IOException {
    if (!operator.tls()) {
      return Optional.empty();
    }
    if (operator.trustedCertificates().isEmpty()) {
      return Optional.of((SSLSocketFactory) SSLSocketFactory.getDefault());
    }
    try {
      return Optional.of(trusting(operator.trustedCertificates().get()));
    } catch (GeneralSecurityException unusable) {
      throw new IOException("trusted certificates cannot be used", unusable);
    }
  }

  private static SSLSocketFactory trusting(Path pem) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      int i = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + i++, each);
      }
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
