package az.permit.core.citizen;

import az.permit.core.identity.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept of one message: how it was read, what was decided by which rule, and what
 * follows. Immutable and thread-safe.
 *
 * @param message the message, whole
 * @param day the calendar day of its receipt in the regime's zone
 * @param ordinal the how-manieth message of this phone on this day, from 1; unique per phone and
 *     day, and so the constraint by which no message is decided twice
 * @param request how it was read; empty if it could not be read
 * @param holder whose permit was asked for; empty if it could not be read
 * @param outcome {@code granted}, {@code repeated}, {@code silent}, {@code set-aside}, or the code
 *     of the rejection, such as {@code quota-spent}
 * @param ruling the id of the ruling in force at its receipt
 * @param rule the rule that decided, by its name
 * @param detail what the rule looked at, for the why-screen, without any number of a person
 * @param repeatUntil until when the same message again gets the same text and no new decision
 * @param permit the permit it was granted, if any; its notice to MIA is due at once
 * @param reply what the citizen is told; empty only where silence is the rule
 * @param cases the abuse cases it opened
 */
public record AnsweredMessage(
    IncomingMessage message,
    LocalDate day,
    int ordinal,
    Optional<PermitRequest> request,
    Optional<Holder> holder,
    String outcome,
    String ruling,
    String rule,
    String detail,
    Instant repeatUntil,
    Optional<Permit> permit,
    Optional<Reply> reply,
    List<AbuseCase> cases) {}
