package az.permit.mia.standin;

import java.util.Optional;
import java.util.Set;

/**
 * What the stand-in rejects; it approves everything else. The first rule that fits is the reason,
 * and the reason names the rule, so that whoever tries the portal can tell why. Immutable and
 * thread-safe.
 *
 * @param wanted a person whose PIN ends so is on the wanted list
 * @param closed codes of the territories in which nobody may work
 * @param word a note that contains this word, spelt exactly so, asks for a rejection
 */
public record DecisionRules(String wanted, Set<String> closed, String word) {
  /** PINs that end in {@code XXX}, the district of Lerik, notes that contain {@code imtina}. */
  public static final DecisionRules USUAL = new DecisionRules("XXX", Set.of("lerik"), "imtina");

  public DecisionRules {
    closed = Set.copyOf(closed);
  }

  /** Why the permit is rejected; empty if it is approved. */
  Optional<String> rejection(ReceivedOrganisationPermit permit) {
    if (permit.pin().filter(pin -> pin.endsWith(wanted)).isPresent()) {
      return Optional.of("Şəxs axtarışdadır (sınaq qaydası: FİN " + wanted + " ilə bitir).");
    }
    Optional<String> territory = permit.territories().stream().filter(closed::contains).findFirst();
    if (territory.isPresent()) {
      return territory.map(code -> "Ərazi bağlıdır (sınaq qaydası: " + code + ").");
    }
    return permit.note().contains(word)
        ? Optional.of("Qeydə görə imtina edilir (sınaq qaydası: qeyddə «" + word + "» sözü var).")
        : Optional.empty();
  }
}
