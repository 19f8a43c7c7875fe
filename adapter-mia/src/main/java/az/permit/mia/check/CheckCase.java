package az.permit.mia.check;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One case: what is sent, and which answer keeps the rule. Immutable and thread-safe.
 *
 * @param name short, the same in every version, for scripts
 * @param rule the rule of the interface
 * @param expected the right answer in words
 * @param send sends it, whatever comes before it, too, and returns the last answer
 * @param right whether an answer is right
 */
record CheckCase(
    String name,
    String rule,
    String expected,
    Function<Sender, Answer> send,
    Predicate<Answer> right) {

  CheckResult run(Sender sender) {
    Answer answer = send.apply(sender);
    return new CheckResult(name, rule, right.test(answer), expected, answer.inWords());
  }
}
