package az.permit.mia.check;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Who is believed. */
final class SigningCases {
  private static final String REFUSED = "status 401";

  /** Twice the tolerance of five minutes. */
  private static final Duration LONG = Duration.ofMinutes(10);

  /** Well within it. */
  private static final Duration SHORT = Duration.ofMinutes(4);

  private SigningCases() {}

  static List<CheckCase> all() {
    return List.of(
        new CheckCase(
            "signature-accepted",
            "A post that is signed by the shared secret is taken.",
            "status 200, 1 taken",
            sender -> sender.post(sender.newCitizen()),
            answer -> answer.status() == 200 && answer.taken().size() == 1),
        new CheckCase(
            "rotation-accepted",
            "Of several signatures in the header one that fits is enough, while secrets change.",
            "status 200, 1 taken",
            sender -> sender.postByBothKeys(Sample.body(List.of(sender.newCitizen()))),
            answer -> answer.status() == 200 && answer.taken().size() == 1),
        new CheckCase(
            "clocks-may-differ",
            "A time of sending that is less than five minutes away is believed.",
            "status 200, 1 taken",
            sender ->
                sender.postAt(sender.now().minus(SHORT), Sample.body(List.of(sender.newCitizen()))),
            answer -> answer.status() == 200 && answer.taken().size() == 1),
        refused(
            "altered-body-refused",
            "A body that was altered on its way is refused.",
            sender ->
                sender.postAltered(
                    Sample.body(List.of(sender.newCitizen())),
                    Sample.body(List.of(sender.newCitizen())))),
        refused(
            "wrong-key-refused",
            "A post that another key signed is refused.",
            sender -> sender.postByAnotherKey(Sample.body(List.of(sender.newCitizen())))),
        refused(
            "unsigned-refused",
            "A post without a signature is refused.",
            sender -> sender.postUnsigned(Sample.body(List.of(sender.newCitizen())))),
        refused(
            "old-time-refused",
            "A post that was signed more than five minutes ago is refused.",
            sender ->
                sender.postAt(sender.now().minus(LONG), Sample.body(List.of(sender.newCitizen())))),
        refused(
            "future-time-refused",
            "A post that will be signed in more than five minutes is refused.",
            sender ->
                sender.postAt(sender.now().plus(LONG), Sample.body(List.of(sender.newCitizen())))));
  }

  private static CheckCase refused(String name, String rule, Function<Sender, Answer> send) {
    return new CheckCase(name, rule, REFUSED, send, answer -> answer.status() == 401);
  }
}
