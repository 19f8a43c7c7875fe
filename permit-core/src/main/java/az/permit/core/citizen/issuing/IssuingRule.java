package az.permit.core.citizen.issuing;

import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Refused.Cause;
import az.permit.core.identity.Person;
import az.permit.core.regime.Quota;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a readable request is judged, in the order of this list: the first refusal
 * wins. The order is part of the rules: what concerns everybody comes before what concerns one
 * person, and limits on a phone come before anything that would tell who a document belongs to.
 *
 * <p>What a question tells of the holder: that the registered district is outside the territory, in
 * the same words as where nobody needs a permit and never which district it is, and only within the
 * limit of documents of one phone; and that a permit is given or not, see {@link Discretion}.
 */
enum IssuingRule {
  MODE("mode") {
    @Override
    @Nullable Refused refusal(Question q) {
      return switch (q.ruling().mode()) {
        case ISSUED -> null;
        case NOT_NEEDED -> q.refused(this, Cause.NOT_NEEDED, 0, Instant.MAX);
        case NOT_GIVEN ->
            q.isElsewhere()
                ? q.refused(this, Cause.NOT_NEEDED, 0, Instant.MAX)
                : q.refused(this, Cause.NOT_GIVEN, 0, q.inForce().endsAt());
      };
    }
  },
  ABUSE("abuse") {
    @Override
    @Nullable Refused refusal(Question q) {
      return q.purpose().medical() ? null : AbuseCheck.refusal(q);
    }
  },
  TERRITORY("territory") {
    @Override
    @Nullable Refused refusal(Question q) {
      return q.isElsewhere() ? q.refused(this, Cause.NOT_NEEDED, 0, Instant.MAX) : null;
    }
  },
  PURPOSE_OPEN("purpose-open") {
    @Override
    @Nullable Refused refusal(Question q) {
      return q.purpose().open() ? null : q.refused(this, Cause.PURPOSE_CLOSED, 0, Instant.MAX);
    }
  },
  HOURS("hours") {
    @Override
    @Nullable Refused refusal(Question q) {
      LocalDateTime begins = q.beginsLocal();
      boolean open =
          q.purpose().isGivenOn(begins.toLocalDate())
              && q.purpose().hours().contains(begins.toLocalTime());
      return open ? null : q.refused(this, Cause.OUTSIDE_HOURS, 0, q.nextOpening());
    }
  },
  ELIGIBLE("eligible") {
    @Override
    @Nullable Refused refusal(Question q) {
      Person person = q.situation().register().person();
      boolean unknown = q.situation().register().asked() && person == null;
      boolean refused = unknown || (person != null && mustStay(q, person));
      return refused ? q.refused(this, Cause.NOT_ELIGIBLE, 0, Instant.MAX) : null;
    }

    private boolean mustStay(Question q, Person person) {
      boolean tooOld =
          q.ruling().ageLimit().isDefined()
              && person.ageOn(q.situation().local().toLocalDate()) > q.ruling().ageLimit().get();
      return tooOld || (q.ruling().refusesBarred() && person.barred());
    }
  },
  PURPOSE_QUOTA("purpose-quota") {
    @Override
    @Nullable Refused refusal(Question q) {
      if (q.purpose().quota().isEmpty()) {
        return null;
      }
      int used = q.situation().permitsToday(q.purpose().code());
      Quota quota = q.purpose().quota().get();
      return quota.isSpentBy(used)
          ? AbuseCheck.spent(q, q.refused(this, Cause.QUOTA_SPENT, quota.perDay(), q.tomorrow()))
          : null;
    }
  },
  DAY_QUOTA("day-quota") {
    @Override
    @Nullable Refused refusal(Question q) {
      if (q.ruling().dayQuota().isEmpty()) {
        return null;
      }
      Quota quota = q.ruling().dayQuota().get();
      return quota.isSpentBy(q.situation().permitsToday())
          ? AbuseCheck.spent(
              q, q.refused(this, Cause.DAY_QUOTA_SPENT, quota.perDay(), q.tomorrow()))
          : null;
    }
  };

  private final String id;

  IssuingRule(String id) {
    this.id = id;
  }

  /** Its name in decisions. */
  String id() {
    return id;
  }

  /** Why this rule refuses, or null if it does not. */
  abstract @Nullable Refused refusal(Question q);
}
