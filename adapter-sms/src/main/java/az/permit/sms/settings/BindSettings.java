package az.permit.sms.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One bind to a message centre. Immutable and thread-safe. */
@Value.Immutable
public interface BindSettings {
  /** Where the message centre listens. */
  String host();

  /** Its port. */
  int port();

  /** The system_id that the operator gave us, at most 15 characters. */
  String systemId();

  /** The password that the operator gave us, at most 8 characters. */
  @Value.Redacted
  String password();

  /** The system_type that the operator gave us, at most 12 characters; mostly empty. */
  @Value.Default
  default String systemType() {
    return "";
  }

  /** What the bind is for. */
  @Value.Default
  default BindKind kind() {
    return BindKind.TRANSCEIVER;
  }

  /** How many replies may be unanswered at once; the operator's number. */
  @Value.Default
  default int window() {
    return 10;
  }

  /** How many replies may leave in a second, if the contract has a limit. */
  OptionalInt ratePerSecond();

  /** How long connecting, and a TLS handshake, may take. */
  @Value.Default
  default Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** How long an answer to bind, unbind and enquire_link may take. */
  @Value.Default
  default Duration sessionTimeout() {
    return Duration.ofSeconds(10);
  }

  /** After so much silence the peer is asked whether it lives. */
  @Value.Default
  default Duration enquireInterval() {
    return Duration.ofSeconds(15);
  }

  /** How long an answer to submit_sm may take before the outcome counts as unknown. */
  @Value.Default
  default Duration submitTimeout() {
    return Duration.ofSeconds(10);
  }

  /** How long one write, or the rest of a PDU that began, may take. */
  @Value.Default
  default Duration stallTimeout() {
    return Duration.ofSeconds(10);
  }

  /** Every fault of these settings, named by path; empty if there is none. */
  default List<String> violations(String path) {
    List<String> found = new ArrayList<>();
    Violations.length(found, path + ".host", host(), 1, 253);
    Violations.range(found, path + ".port", port(), 1, 65_535);
    Violations.length(found, path + ".systemId", systemId(), 1, 15);
    Violations.length(found, path + ".password", password(), 0, 8);
    Violations.length(found, path + ".systemType", systemType(), 0, 12);
    Violations.range(found, path + ".window", window(), 1, 10_000);
    ratePerSecond()
        .ifPresent(rate -> Violations.range(found, path + ".ratePerSecond", rate, 1, 100_000));
    Violations.positive(found, path + ".connectTimeout", connectTimeout());
    Violations.positive(found, path + ".sessionTimeout", sessionTimeout());
    Violations.positive(found, path + ".enquireInterval", enquireInterval());
    Violations.positive(found, path + ".submitTimeout", submitTimeout());
    Violations.positive(found, path + ".stallTimeout", stallTimeout());
    return List.copyOf(found);
  }

  /** Starts with the defaults. */
  static ImmutableBindSettings.Builder builder() {
    return ImmutableBindSettings.builder();
  }
}
