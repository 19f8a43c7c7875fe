package az.permit.http.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider says of itself, fetched when it is first needed and kept for an hour. Its
 * absence is nobody else's matter: neither at the start nor later. Thread-safe.
 */
final class Provider {
  static final int TIMEOUT_MILLIS = 4_000;
  private static final int MAX_KEYS_BYTES = 1 << 20;
  private static final Duration KEPT = Duration.ofHours(1);

  /** After a failure, whoever comes within this time is told so without another try. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Of an absent provider, health inquires no more often than this. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  /** What is known of it. */
  record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant since) {}

  private final URI issuer;
  private final InstantSource clock;
  private volatile @Nullable Known known;
  private volatile @Nullable Instant failedAt;
  private final AtomicBoolean asking = new AtomicBoolean();

  Provider(URI issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * What is known of it, asked anew if that is old.
   *
   * @throws SignInRefused if it is out of reach and nothing is known
   */
  Known known() throws SignInRefused {
    Known now = known;
    if (now != null && isFresh(now)) {
      return now;
    }
    return refresh();
  }

  /** What was known when it was last asked; asks nobody. */
  Optional<Known> lastKnown() {
    return Optional.ofNullable(known);
  }

  /** Whether the last question was answered; empty if none was asked. */
  Optional<Boolean> answered() {
    boolean failed = failedAt != null;
    return known == null && !failed ? Optional.empty() : Optional.of(!failed);
  }

  /** Asks again without making anybody wait, if the last question was not answered. */
  void askAgainIfFailed() {
    Instant failed = failedAt;
    if (failed == null
        || clock.instant().isBefore(failed.plus(LONG_PAUSE))
        || !asking.compareAndSet(false, true)) {
      return;
    }
    CompletableFuture.runAsync(
        () -> {
          try {
            refresh();
          } catch (SignInRefused stillDown) {
            LOG.debug("still no answer", stillDown);
          } finally {
            asking.set(false);
          }
        });
  }

  private synchronized Known refresh() throws SignInRefused {
    Known old = known;
    Instant failed = failedAt;
    if (old != null && failed == null && isFresh(old)) { // somebody else has asked meanwhile
      return old;
    }
    if (failed != null && clock.instant().isBefore(failed.plus(PAUSE))) {
      return orRefuse(old);
    }
    try {
      Known now = ask(old);
      known = now;
      failedAt = null;
      return now;
    } catch (GeneralException | IOException | IllegalArgumentException e) {
      LOG.warn("the sign-in provider does not answer: {}", e.getClass().getSimpleName());
      failedAt = clock.instant();
      return orRefuse(old);
    }
  }

  private Known ask(@Nullable Known old) throws GeneralException, IOException {
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
    if (metadata.getAuthorizationEndpointURI() == null
        || metadata.getTokenEndpointURI() == null
        || metadata.getJWKSetURI() == null) {
      throw new GeneralException("expected the endpoints of the authorisation code flow");
    }
    JWKSource<SecurityContext> keys =
        old != null && metadata.getJWKSetURI().equals(old.metadata().getJWKSetURI())
            ? old.keys()
            : keys(metadata.getJWKSetURI());
    return new Known(metadata, keys, clock.instant());
  }

  /** Kept, fetched anew for a key not seen yet, and usable while the provider is away. */
  private static JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(
            address.toURL(),
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEYS_BYTES))
        .retrying(true)
        .outageTolerant(KEPT.toMillis())
        .build();
  }

  private static Known orRefuse(@Nullable Known old) throws SignInRefused {
    if (old == null) {
      throw new SignInRefused(SignInRefused.Reason.PROVIDER_DOWN, "no discovery document");
    }
    return old;
  }

  private boolean isFresh(Known now) {
    return clock.instant().isBefore(now.since().plus(KEPT));
  }
}
