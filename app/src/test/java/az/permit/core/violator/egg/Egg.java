package az.permit.core.violator.egg;

import az.permit.core.violator.hen.Hen;

/** Breaks the rule that features form no cycle. */
public record Egg(Hen of) {}
