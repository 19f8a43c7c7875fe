package az.permit.core.citizen.answering;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.citizen.reading.Reading;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that is found out before its transaction begins. Immutable and thread-safe.
 *
 * @param message the message, whole
 * @param desk the desk of the ruling in force at its receipt
 * @param read how it was read
 * @param register what the population register says of its document
 */
record PreparedMessage(
    IncomingMessage message,
    RulingDesk desk,
    Either<Unreadable, PermitRequest> read,
    RegisterEntry register) {

  /** The language to answer in, which even an unreadable message may ask for. */
  Language language() {
    return read.isRight() ? read.get().language() : desk.reader().languageOf(message.text());
  }

  /** The calendar day on which it counts. */
  LocalDate day() {
    return desk.inForce().local(message.receivedAt()).toLocalDate();
  }

  @Nullable PermitRequest request() {
    return read.isRight() ? read.get() : null;
  }

  /** Without the register's answer, which is asked for a whole batch at once. */
  static PreparedMessage of(IncomingMessage message, RulingDesk desk) {
    Either<Unreadable, PermitRequest> read =
        desk.reader().read(message.text()).map(Reading::request);
    return new PreparedMessage(message, desk, read, RegisterEntry.NOT_ASKED);
  }

  /** Not read at all, for a message that is set aside. */
  static PreparedMessage unread(IncomingMessage message, RulingDesk desk) {
    Unreadable nothing = new Unreadable(Unreadable.Cause.NOT_A_REQUEST, "", "");
    return new PreparedMessage(message, desk, Either.left(nothing), RegisterEntry.NOT_ASKED);
  }

  PreparedMessage with(RegisterEntry entry) {
    return new PreparedMessage(message, desk, read, entry);
  }
}
