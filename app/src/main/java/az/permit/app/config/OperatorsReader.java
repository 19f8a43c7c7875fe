package az.permit.app.config;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.ImmutableBindSettings;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.settings.ReplyLetters;
import az.permit.sms.settings.RetryAction;
import az.permit.sms.text.DefaultAlphabet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the operators and their binds. */
final class OperatorsReader {
  private static final String LIST = "sms.operators";

  private final ConfigTree tree;

  OperatorsReader(ConfigTree tree) {
    this.tree = tree;
  }

  List<OperatorSettings> read() {
    List<OperatorSettings> operators = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String place : tree.places(LIST)) {
      OperatorSettings operator = operator(place);
      if (!names.add(operator.name())) {
        tree.problem(place + ".name", operator.name() + " twice", "a name of its own");
      }
      operators.add(operator);
    }
    if (operators.isEmpty()) {
      tree.problem(LIST, "missing", "at least one operator");
    }
    return operators;
  }

  private OperatorSettings operator(String at) {
    ImmutableOperatorSettings.Builder operator =
        OperatorSettings.builder().name(tree.required(at + ".name", "the operator's name"));
    for (String prefix : tree.places(at + ".prefixes")) {
      tree.text(prefix).ifPresent(operator::addPrefixes);
    }
    choice(at + ".alphabet", DefaultAlphabet.class, DefaultAlphabet::valueOf)
        .ifPresent(operator::alphabet);
    choice(at + ".letters", ReplyLetters.class, ReplyLetters::valueOf)
        .ifPresent(operator::replyLetters);
    tree.number(at + ".busyStatus", 1, Integer.MAX_VALUE).ifPresent(operator::busyStatus);
    tree.number(at + ".sourceTon", 0, 255).ifPresent(operator::sourceTon);
    tree.number(at + ".sourceNpi", 0, 255).ifPresent(operator::sourceNpi);
    tree.parsed(at + ".tls", "true or false", OperatorsReader::bool).ifPresent(operator::tls);
    tree.text(at + ".trustedCertificates").map(Path::of).ifPresent(operator::trustedCertificates);
    retry(at, operator);
    for (String bind : tree.places(at + ".binds")) {
      operator.addBinds(bind(bind));
    }
    OperatorSettings settings = operator.build();
    for (String violation : settings.violations()) {
      String[] parts = violation.split(": ", 2);
      tree.problem(at + "." + parts[0], "wrong", parts[parts.length - 1]);
    }
    return settings;
  }

  private void retry(String at, ImmutableOperatorSettings.Builder operator) {
    tree.below(at + ".retry")
        .keySet()
        .forEach(
            status ->
                choice(at + ".retry." + status, RetryAction.class, RetryAction::valueOf)
                    .ifPresent(action -> status(at, status, action, operator)));
    List<Duration> delays = new ArrayList<>();
    for (String place : tree.places(at + ".retryDelays")) {
      tree.number(place, 1, 86_400).ifPresent(s -> delays.add(Duration.ofSeconds(s)));
    }
    if (!delays.isEmpty()) {
      operator.retryDelays(delays);
    }
  }

  private void status(
      String at, String status, RetryAction action, ImmutableOperatorSettings.Builder operator) {
    try {
      operator.putRetry(Integer.decode(status), action);
    } catch (NumberFormatException e) {
      tree.problem(at + ".retry." + status, "no number", "a command_status such as 0x58");
    }
  }

  private BindSettings bind(String at) {
    ImmutableBindSettings.Builder bind =
        BindSettings.builder()
            .host(tree.required(at + ".host", "the message centre's address"))
            .port(tree.number(at + ".port", 1, 65_535).orElse(2775))
            .systemId(tree.required(at + ".systemId", "the system_id the operator gave"))
            .password(tree.required(at + ".password", "the password the operator gave"));
    boolean elsewhere = !Safety.isLoopback(tree.text(at + ".host").orElse(""));
    if (elsewhere && tree.text(at + ".password").filter(Safety::isExample).isPresent()) {
      tree.problem(at + ".password", "an example", "the password the operator gave");
    }
    tree.text(at + ".systemType").ifPresent(bind::systemType);
    tree.number(at + ".window", 1, 10_000).ifPresent(bind::window);
    tree.number(at + ".ratePerSecond", 1, 100_000).ifPresent(bind::ratePerSecond);
    return bind.build();
  }

  private <E extends Enum<E>> Optional<E> choice(
      String key, Class<E> type, Function<String, E> parse) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return tree.parsed(
        key,
        "one of " + String.join(", ", names),
        value -> parse.apply(value.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static boolean bool(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return value.equals("true");
  }
}
