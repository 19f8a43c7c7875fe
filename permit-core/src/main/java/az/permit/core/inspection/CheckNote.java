package az.permit.core.inspection;

import java.time.Instant;

/**
 * What citizens see of a look-up of theirs. Immutable and thread-safe.
 *
 * @param at when
 * @param unit where the officer serves; empty if unknown
 * @param kind by what it was looked up
 * @param valid what the officer was told
 */
public record CheckNote(Instant at, String unit, Question.Kind kind, boolean valid) {}
