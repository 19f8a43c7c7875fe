package az.permit.app.wiring;

import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signatures by what the configuration says. */
final class Signatures {
  private Signatures() {}

  /** By the secret and, while they are being changed, by the next one, too. */
  static WebhookSignature of(String secret, Optional<String> nextSecret) {
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(WebhookSecret.parse(secret));
    nextSecret.map(WebhookSecret::parse).ifPresent(secrets::add);
    return new WebhookSignature(secrets);
  }
}
