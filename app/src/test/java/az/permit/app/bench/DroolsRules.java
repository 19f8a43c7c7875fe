package az.permit.app.bench;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.issuing.Situation;
import io.vavr.control.Either;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Decides as {@link az.permit.core.citizen.issuing.Issuing} does, by Drools and {@code
 * issuing.drl}. The rules are compiled once, to an executable model; the engine runs each request
 * in a session of its own, as {@link StatelessKieSession#execute(Object)} promises.
 */
final class DroolsRules {
  private static final KieBase RULES =
      new KieHelper()
          .addResource(
              KieServices.get()
                  .getResources()
                  .newClassPathResource("az/permit/app/bench/issuing.drl", DroolsRules.class),
              ResourceType.DRL)
          .build(ExecutableModelProject.class);

  private final StatelessKieSession session;

  private DroolsRules(StatelessKieSession session) {
    this.session = session;
  }

  /** Makes a session for each request and drops it. */
  static DroolsRules withNewSessions() {
    return new DroolsRules(RULES.newStatelessKieSession());
  }

  /** Takes a session from a pool for each request, and has it cleared when it goes back. */
  static DroolsRules withPooledSessions() {
    return new DroolsRules(RULES.newKieSessionsPool(1).newStatelessKieSession());
  }

  Either<Refused, Grant> decide(RulingTerms terms, PermitRequest request, Situation situation) {
    Asked asked = new Asked(terms, request, situation);
    session.execute(asked);
    return asked.decision();
  }
}
