package az.permit.core.citizen;

import java.time.LocalDate;

/**
 * An earlier permit of a holder, as far as allowances look back. Immutable and thread-safe.
 *
 * @param day the calendar day it counts on
 * @param ordinal its number on that day
 * @param purpose its purpose code
 * @param validity when it holds or held
 */
public record PastPermit(LocalDate day, int ordinal, String purpose, Validity validity) {}
