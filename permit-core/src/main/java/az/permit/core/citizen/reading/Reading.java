package az.permit.core.citizen.reading;

import az.permit.core.citizen.PermitRequest;

/**
 * A message that was read as one request. Immutable and thread-safe.
 *
 * @param request what is asked for
 * @param corrected whether a letter O, I or l was read as 0 or 1 in the number, so that the citizen
 *     has to see the number that was read
 */
public record Reading(PermitRequest request, boolean corrected) {}
