package az.permit.app.command;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Reply;
import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Quota;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import az.permit.sms.text.Segments;
import az.permit.sms.text.SmsAlphabet;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/** An answer of {@code ask}, for people and for scripts. */
record AskedAnswer(Regime regime, Instant at, AnsweredMessage answered) {

  String lines() {
    ObjectNode json = tree();
    StringBuilder lines = new StringBuilder();
    json.properties()
        .forEach(
            field ->
                lines
                    .append("%-10s ".formatted(field.getKey()))
                    .append(
                        field.getValue().isValueNode()
                            ? field.getValue().asText()
                            : field.getValue())
                    .append(System.lineSeparator()));
    return lines.toString().stripTrailing();
  }

  String json() {
    return tree().toString();
  }

  private ObjectNode tree() {
    Ruling ruling = regime.rulingAt(at);
    ObjectNode tree = new ObjectMapper().createObjectNode();
    tree.put("outcome", answered.outcome());
    tree.put("ruling", ruling.id());
    tree.put("rule", answered.rule());
    tree.put("source", ruling.source());
    tree.put("mode", ruling.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    answered.permit().ifPresent(permit -> validity(tree, permit));
    answered
        .request()
        .flatMap(request -> ruling.purpose(request.purpose()).toJavaOptional())
        .ifPresent(purpose -> allowance(tree, ruling, purpose));
    answered.reply().ifPresent(reply -> reply(tree, reply));
    return tree;
  }

  private void validity(ObjectNode tree, Permit permit) {
    Instant from = permit.validity().fromInclusive();
    Instant until = permit.validity().untilExclusive();
    tree.put("document", permit.document().series() + " " + permit.document().number());
    tree.put("from", LocalDateTime.ofInstant(from, regime.zone()).toString());
    tree.put("until", LocalDateTime.ofInstant(until, regime.zone()).toString());
    tree.put("minutes", Duration.between(from, until).toMinutes());
  }

  private void allowance(ObjectNode tree, Ruling ruling, PurposeRule purpose) {
    tree.put(
        "perDay", purpose.quota().map(Quota::perDay).map(String::valueOf).getOrElse("unlimited"));
    tree.put(
        "overAll",
        ruling.dayQuota().map(Quota::perDay).map(String::valueOf).getOrElse("unlimited"));
  }

  private void reply(ObjectNode tree, Reply reply) {
    String folded = GsmFold.fold(reply.text());
    tree.put("notBefore", LocalDateTime.ofInstant(reply.notBefore(), regime.zone()).toString());
    tree.put("reply", folded);
    tree.put("text", reply.text());
    tree.put("characters", folded.length());
    tree.put("segments", Segments.count(folded, SmsAlphabet.GSM));
  }
}
