package az.permit.app.wiring;

import az.permit.app.config.Configuration;
import az.permit.core.port.PopulationRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator should know at the start although it is no fault. */
final class StartNotes {
  private static final Logger LOG = LoggerFactory.getLogger(PermitService.class);

  private StartNotes() {}

  static void say(Configuration configuration, PopulationRegister register) {
    boolean agesMatter =
        configuration.regime().rulings().stream().anyMatch(r -> r.ageLimit().isDefined());
    if (!register.isPresent()) {
      LOG.warn(
          "No population register: the document is the person{}",
          agesMatter ? ", and the age rule cannot apply" : "");
    }
    configuration
        .register()
        .flatMap(Configuration.Register::remote)
        .ifPresent(
            remote ->
                LOG.info(
                    "The population {}; while it does not answer, the document is the person",
                    remote));
    if (configuration.mia().nextSecret().isPresent()) {
      LOG.info("The secret of MIA is being changed: the present and the next one are both valid");
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
}
