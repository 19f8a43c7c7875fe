package az.permit.core.violator.hen;

import az.permit.core.violator.egg.Egg;

/** Breaks the rule that features form no cycle. */
public record Hen(Egg from) {}
