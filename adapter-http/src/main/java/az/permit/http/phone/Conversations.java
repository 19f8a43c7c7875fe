package az.permit.http.phone;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each browser has said and heard, so that the page works without JavaScript and survives a
 * reload. In memory and bounded. Thread-safe.
 */
final class Conversations {
  private static final int MAX_BROWSERS = 200;
  private static final int MAX_EXCHANGES = 30;

  /** A message, and its reply if one came in time. */
  record Exchange(PhoneMessage message, Optional<PhoneReply> reply) {}

  private final SecureRandom random = new SecureRandom();
  private final Map<String, List<Exchange>> byBrowser =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Exchange>> eldest) {
          return size() > MAX_BROWSERS;
        }
      };

  /** Begins a conversation; returns the key that only this browser is given. */
  synchronized String begin() {
    byte[] key = new byte[16];
    random.nextBytes(key);
    String browser = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    byBrowser.put(browser, new ArrayList<>());
    return browser;
  }

  synchronized boolean knows(String browser) {
    return byBrowser.containsKey(browser);
  }

  /** Adds to a conversation; to none if the browser is unknown. */
  synchronized void add(String browser, Exchange exchange) {
    List<Exchange> exchanges = byBrowser.get(browser);
    if (exchanges != null) {
      exchanges.add(exchange);
      if (exchanges.size() > MAX_EXCHANGES) {
        exchanges.remove(0);
      }
    }
  }

  synchronized List<Exchange> of(String browser) {
    return List.copyOf(byBrowser.getOrDefault(browser, List.of()));
  }
}
