package az.permit.core.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A citizen as the population register knows them. Immutable and thread-safe.
 *
 * @param pin the one number that all documents of a person share
 * @param birthDate date of birth
 * @param district district or city of residence, if the register holds it
 * @param barred whether the person may not leave home now, for instance in isolation
 */
public record Person(Pin pin, LocalDate birthDate, Optional<String> district, boolean barred) {
  /** Completed years of age on that day. */
  public int ageOn(LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birthDate, day);
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "person ***";
  }
}
