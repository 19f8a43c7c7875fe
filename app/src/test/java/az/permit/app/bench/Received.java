package az.permit.app.bench;

import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.citizen.issuing.Situation;
import java.time.Instant;
import java.util.List;

/**
 * A message with all that was looked up for it, as it stands before it is read. Immutable and
 * thread-safe.
 *
 * @param text what was texted
 * @param at when it was received
 * @param register what the population register says of its document
 * @param permits the holder's permits of this day and the day before
 * @param usage what the phone did today
 */
record Received(
    String text, Instant at, RegisterEntry register, List<PastPermit> permits, PhoneUsage usage) {

  Situation situation(RulingInForce inForce) {
    return new Situation(at, inForce.local(at), register, permits, usage);
  }
}
