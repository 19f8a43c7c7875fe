package az.permit.app.config;

import az.permit.mia.WebhookSecret;
import java.net.URI;

/** Complains of addresses and secrets that are not safe. */
record Secrets(ConfigTree tree) {
  static final String LOCAL_OR_TLS = "https, or http on the loopback only";

  void webhookSecret(String key, String secret) {
    if (!secret.isEmpty()) {
      try {
        WebhookSecret.parse(secret);
      } catch (IllegalArgumentException e) {
        tree.problem(key, "unsafe (" + e.getMessage() + ")", "a random secret of your own");
      }
    }
  }

  void safeUrl(String key, URI url) {
    if (!Safety.isSafe(url)) {
      tree.problem(key, url.getScheme() + "://" + url.getHost(), LOCAL_OR_TLS);
    }
  }
}
