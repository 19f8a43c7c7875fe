package az.permit.core.organisation.message;

import az.permit.core.regime.LocalizedText;

/**
 * What a representative is told away from the portal: how many decisions there are to read, and
 * nothing of whom they are about. Immutable and thread-safe.
 *
 * @param decisions of MIA since the last such message, at least one
 */
public record DecisionDigest(int decisions) {

  /** The text, in full letters, each of one SMS. */
  public LocalizedText text() {
    return new LocalizedText(
        "Təşkilatınızın icazələri üzrə DİN-in qərarları: " + decisions + ". Portala baxın.",
        "The Ministry's decisions on your permits: " + decisions + ". See the portal.",
        "Решения МВД по Вашим разрешениям: " + decisions + ". Смотрите портал.");
  }
}
