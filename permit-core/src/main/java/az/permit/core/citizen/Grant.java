package az.permit.core.citizen;

import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;

/**
 * A decision to issue. Immutable and thread-safe.
 *
 * @param ruling the ruling it follows
 * @param purpose the purpose rule it follows
 * @param validity when the permit holds; inside the ruling
 * @param namesTerritory whether the reply must say where it holds, since nobody knows where the
 *     holder is
 */
public record Grant(
    Ruling ruling, PurposeRule purpose, Validity validity, boolean namesTerritory) {}
