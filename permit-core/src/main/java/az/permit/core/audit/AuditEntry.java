package az.permit.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * One link of the chain, as it is kept: people stand in it as keyed hashes only. Immutable and
 * thread-safe.
 *
 * @param number its place, from 1 and without gaps
 * @param at when, in whole microseconds
 * @param role in which somebody acted
 * @param actor keyed hash of who it was
 * @param action what they did
 * @param subjects keyed hashes of whom it concerns, in the order in which they were given
 * @param detail what more there is to say
 * @param previous hash of the entry before; of the first, {@link ChainHead#EMPTY}'s
 * @param hash SHA-256 of all of the above, in 64 hexadecimal digits
 */
public record AuditEntry(
    long number,
    Instant at,
    String role,
    String actor,
    AuditAction action,
    List<String> subjects,
    String detail,
    String previous,
    String hash) {
  /** Copies what could change. */
  public AuditEntry {
    subjects = List.copyOf(subjects);
  }

  /** The end of a chain that ends with it. */
  public ChainHead head() {
    return new ChainHead(number, hash);
  }
}
