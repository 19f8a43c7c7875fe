package az.permit.core.citizen;

import java.time.Instant;

/**
 * The next revision of a citizen's permit. Immutable and thread-safe.
 *
 * @param permit public id of the permit
 * @param replaces the revision that it follows; the new one is one greater
 * @param kind what happened
 * @param untilExclusive until when the permit holds now, after its beginning; of one that is
 *     revoked the moment of that, or, if it has not begun yet, any moment: its state says that it
 *     never will
 * @param at when it happened
 */
public record PermitChange(
    String permit, int replaces, CitizenNoticeKind kind, Instant untilExclusive, Instant at) {}
