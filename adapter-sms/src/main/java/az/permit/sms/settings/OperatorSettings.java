package az.permit.sms.settings;

import az.permit.sms.text.DefaultAlphabet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One mobile operator and the binds to it. Immutable and thread-safe. */
@Value.Immutable
public interface OperatorSettings {
  /** Its name in records and logs. */
  String name();

  /** The binds, two at least where a reply must not wait for one to come back. */
  List<BindSettings> binds();

  /**
   * How the numbers of its phones begin, as digits with the country's code: {@code 99450}. Known
   * phones get by this operator what they did not ask for.
   */
  List<String> prefixes();

  /** How many digits of the prefix that a number has; 0 if it has none of them. */
  default int prefixLength(String number) {
    return prefixes().stream().filter(number::startsWith).mapToInt(String::length).max().orElse(0);
  }

  /** What data_coding 0 means with this operator. */
  @Value.Default
  default DefaultAlphabet alphabet() {
    return DefaultAlphabet.GSM_UNPACKED;
  }

  /** How replies are written. */
  @Value.Default
  default ReplyLetters replyLetters() {
    return ReplyLetters.FOLDED;
  }

  /** The command_status by which this operator understands "try again later". */
  @Value.Default
  default int busyStatus() {
    return 0x58;
  }

  /** What this operator means by a command_status, where that is not customary. */
  Map<Integer, RetryAction> retry();

  /** The pause before the second, third … attempt after a temporary refusal. */
  @Value.Default
  default List<Duration> retryDelays() {
    return List.of(
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60));
  }

  /** Type of number of the short number in replies, if not the one it was addressed with. */
  OptionalInt sourceTon();

  /** Numbering plan of the short number in replies, if not the one it was addressed with. */
  OptionalInt sourceNpi();

  /** Whether the operator is told when a reply stops being of use; off for one that refuses it. */
  @Value.Default
  default boolean tellsExpiry() {
    return true;
  }

  /** How long a late answer is waited for before a reply of unknown outcome leaves again, once. */
  @Value.Default
  default Duration lateAnswer() {
    return Duration.ofSeconds(60);
  }

  /** The first pause before connecting again; it doubles up to {@link #reconnectAtMost}. */
  @Value.Default
  default Duration reconnectAfter() {
    return Duration.ofSeconds(1);
  }

  /** The longest pause before connecting again. */
  @Value.Default
  default Duration reconnectAtMost() {
    return Duration.ofSeconds(30);
  }

  /** The pause after a refusal of our credentials, so that the operator does not lock us out. */
  @Value.Default
  default Duration credentialPause() {
    return Duration.ofMinutes(5);
  }

  /** Whether the binds run over TLS, the name in the certificate checked. */
  @Value.Default
  default boolean tls() {
    return false;
  }

  /** Certificates to trust, in PEM, in place of those that Java trusts. */
  Optional<Path> trustedCertificates();

  /** The retry table that follows from these settings. */
  @Value.Lazy
  default RetryTable retryTable() {
    return new RetryTable(retry(), retryDelays());
  }

  /** Every fault of these settings, named by path; empty if there is none. */
  default List<String> violations() {
    List<String> found = new ArrayList<>();
    Violations.length(found, "name", name(), 1, 40);
    if (binds().isEmpty()) {
      found.add("binds: expected at least one");
    }
    for (int i = 0; i < binds().size(); i++) {
      found.addAll(binds().get(i).violations("binds[" + i + "]"));
    }
    for (int i = 0; i < prefixes().size(); i++) {
      if (!prefixes().get(i).matches("[0-9]{1,15}")) {
        found.add("prefixes[" + i + "]: expected 1 to 15 digits");
      }
    }
    Violations.range(found, "busyStatus", busyStatus(), 1, Integer.MAX_VALUE);
    if (retryDelays().isEmpty()) {
      found.add("retryDelays: expected at least one");
    }
    sourceTon().ifPresent(ton -> Violations.range(found, "sourceTon", ton, 0, 255));
    sourceNpi().ifPresent(npi -> Violations.range(found, "sourceNpi", npi, 0, 255));
    Violations.positive(found, "lateAnswer", lateAnswer());
    Violations.positive(found, "reconnectAfter", reconnectAfter());
    Violations.positive(found, "reconnectAtMost", reconnectAtMost());
    Violations.positive(found, "credentialPause", credentialPause());
    if (trustedCertificates().isPresent() && !tls()) {
      found.add("trustedCertificates: expected only with tls");
    }
    return List.copyOf(found);
  }

  /** Starts with the defaults. */
  static ImmutableOperatorSettings.Builder builder() {
    return ImmutableOperatorSettings.builder();
  }
}
