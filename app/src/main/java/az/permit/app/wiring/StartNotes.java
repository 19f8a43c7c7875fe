package az.permit.app.wiring;

import az.permit.app.config.Configuration;
import az.permit.core.port.PopulationRegister;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator should know at the start although it is no fault. */
final class StartNotes {
  private static final Logger LOG = LoggerFactory.getLogger(PermitService.class);

  private StartNotes() {}

  static void say(Configuration configuration, PopulationRegister register, Instant now) {
    if (!register.isPresent()) {
      LOG.warn(withoutRegister(configuration.regime(), now));
    }
    configuration.operators().stream()
        .filter(operator -> !operator.tls())
        .forEach(
            operator ->
                LOG.warn(
                    "Operator {} is reached by plain SMPP: keep it inside a VPN", operator.name()));
    configuration.operators().stream()
        .filter(operator -> operator.binds().size() < 2)
        .forEach(
            operator ->
                LOG.warn(
                    "Operator {} has one bind: while it is away, nothing comes or goes",
                    operator.name()));
  }

  /** What does not work without a register, by the rulings that are in force or still to come. */
  static String withoutRegister(Regime regime, Instant now) {
    List<Ruling> ahead =
        regime.rulings().stream().filter(ruling -> regime.endOf(ruling).isAfter(now)).toList();
    List<String> lost = new ArrayList<>();
    if (ahead.stream().anyMatch(ruling -> ruling.ageLimit().isDefined())) {
      lost.add("the age rule");
    }
    if (ahead.stream().anyMatch(Ruling::refusesBarred)) {
      lost.add("the bar of people in isolation");
    }
    String first = "No population register: the document is the person";
    return lost.isEmpty() ? first : first + ", and " + String.join(" and ", lost) + " cannot apply";
  }
}
