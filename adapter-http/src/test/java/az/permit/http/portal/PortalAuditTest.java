package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditSubject;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people who use the portal leave in the audit trail. */
class PortalAuditTest {
  private final PortalUnderTest portal = new PortalUnderTest();

  @AfterEach
  void stop() {
    portal.close();
  }

  private List<AuditEntry> since(long number) {
    return portal.trail().read(number, 100);
  }

  private static String confirmed(Visitor seal) {
    seal.get("/permits/new");
    seal.post("/permits/new", Typed.complete("pin", "4AB0J99"));
    String permit = seal.permit();
    seal.get("/permits/" + permit + "/confirm");
    seal.post("/permits/" + permit + "/confirm", "version", "1");
    return permit;
  }

  @Test
  void whoSignsInAndOutIsEnteredWithTheirRoles() {
    Visitor seal = portal.visitor("seal-alpha");
    seal.get("/home");
    seal.post("/sign-out");

    assertThat(since(0))
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.SIGNED_IN, AuditAction.SIGNED_OUT);
    assertThat(since(0).get(0).role()).isEqualTo("clerk seal-holder citizen");
    assertThat(portal.trail().actor(1).map(AuditActor::name)).contains("Nigar Həsənova");
  }

  @Test
  void lookingAtOnesOwnPagesIsNoEntry() {
    Visitor seal = portal.visitor("seal-alpha");
    confirmed(seal);
    seal.get("/permits");

    assertThat(since(1)).isEmpty();
  }

  @Test
  void whatARoleMayNotHaveIsEntered() {
    Visitor citizen = portal.visitor("citizen");
    citizen.get("/permits");

    assertThat(since(1))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.REFUSED, "GET /permits"));
  }

  @Test
  void anotherOrganisationsPermitIsEnteredAndWhatIsNoIdIsNotRepeated() {
    String permit = confirmed(portal.visitor("seal-alpha"));
    Visitor other = portal.visitor("seal-beta");
    long before = portal.trail().head().number();
    other.get("/permits/" + permit);
    other.get("/permits/AZE1234567/print");

    assertThat(since(before))
        .extracting(AuditEntry::detail)
        .containsExactly("GET /permits/{id} " + permit, "GET /permits/{id}/print no id");
  }

  @Test
  void aPrintIsEnteredAboutTheEmployee() {
    Visitor seal = portal.visitor("seal-alpha");
    String permit = confirmed(seal);
    seal.get("/permits/" + permit + "/print");
    assertThat(since(1)).isEmpty();

    portal.decide(permit, Verdict.APPROVED, "");
    seal.get("/permits/" + permit + "/print");

    assertThat(portal.trail().about(AuditSubject.of(new Pin("4AB0J99")), Long.MAX_VALUE, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.PRINTED, "permit " + permit));
  }
}
