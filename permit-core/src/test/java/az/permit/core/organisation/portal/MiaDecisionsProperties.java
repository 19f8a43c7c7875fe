package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import az.permit.core.organisation.lifecycle.PermitState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** MIA's decisions on one permit may come in any order, and more than once. */
class MiaDecisionsProperties {
  @Property(tries = 500)
  void anyOrderAndRepetitionOfDecisionsEndsInTheStateOfTheStrictest(
      @ForAll @Size(min = 1, max = 6) List<Verdict> verdicts,
      @ForAll @IntRange(min = 1, max = 3) int atOnce,
      @ForAll Random random) {
    Office office = new Office();
    String id = office.confirmed(SEAL, 1);
    List<MiaDecision> coming = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      MiaDecision decision =
          new MiaDecision("d-" + i, id, 1, verdicts.get(i), "", office.now.plusSeconds(i));
      coming.addAll(Collections.nCopies(1 + random.nextInt(3), decision));
    }
    Collections.shuffle(coming, random);

    for (int i = 0; i < coming.size(); i += atOnce) {
      List<MiaDecision> batch = coming.subList(i, Math.min(i + atOnce, coming.size()));
      office.mia.decide(batch, office.later());
    }

    assertThat(office.permit(id).state()).isEqualTo(stateAfter(strictest(verdicts)));
  }

  @Property(tries = 300)
  void whatMiaTookBackNeverHoldsAgain(@ForAll @Size(max = 8) List<Verdict> later) {
    Office office = new Office();
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.REVOKED);

    for (Verdict verdict : later) {
      office.decides(id, 1, verdict);
      assertThat(office.permit(id).state()).isEqualTo(PermitState.REVOKED);
    }
  }

  private static Verdict strictest(List<Verdict> verdicts) {
    return verdicts.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static PermitState stateAfter(Verdict verdict) {
    return switch (verdict) {
      case APPROVED -> PermitState.APPROVED;
      case REJECTED -> PermitState.REJECTED;
      case REVOKED -> PermitState.REVOKED;
    };
  }
}
