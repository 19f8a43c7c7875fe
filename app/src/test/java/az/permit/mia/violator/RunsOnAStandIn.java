package az.permit.mia.violator;

import az.permit.mia.standin.MiaStandIn;

/** Breaks the rule that stand-ins are for demo, load and tests. */
final class RunsOnAStandIn {
  long taken(MiaStandIn mia) {
    return mia.taken();
  }
}
