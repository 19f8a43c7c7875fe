package az.permit.core.citizen.answering;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.regime.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What would be answered, to somebody who asks for the first time that day: by the same code that
 * answers for real, and without storing anything. Immutable and thread-safe.
 */
public final class AskRegime {
  /** Of an age that no rule looks at; only the district of an asker is ever known. */
  private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 1, 1);

  private static final Pin ANYBODY = new Pin("0000000");

  private final RulingDesk.Desks desks;
  private final MessageAnswerer answerer = new MessageAnswerer(new PermitNames(() -> 0L));

  /** Of that regime. */
  public AskRegime(Regime regime) {
    desks = new RulingDesk.Desks(regime);
  }

  /**
   * What would be answered.
   *
   * @param text the message
   * @param at when it would be received
   * @param district where the asker lives, if the register were to say so
   */
  public AnsweredMessage ask(String text, Instant at, Optional<String> district) {
    IncomingMessage message =
        new IncomingMessage(
            "ask",
            SmsAddress.international("994000000000"),
            new SmsAddress(0, 1, "8103"),
            text,
            "",
            0,
            at,
            Optional.empty());
    PreparedMessage prepared = PreparedMessage.of(message, desks.at(at));
    RegisterEntry entry =
        district
            .map(name -> new Person(ANYBODY, BIRTH_DATE, Optional.of(name), false))
            .map(RegisterEntry::of)
            .orElse(RegisterEntry.NOT_ASKED);
    return answerer.answer(
        prepared.with(entry),
        new PhoneLog(PhoneHistory.EMPTY, List.of()),
        new HolderLog(List.of()));
  }
}
