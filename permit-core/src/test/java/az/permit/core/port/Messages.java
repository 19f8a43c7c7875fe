package az.permit.core.port;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Reply;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Messages of invented citizens, for tests of whatever keeps them. */
public final class Messages {
  /** When all of them are received. */
  public static final Instant RECEIVED = Instant.parse("2020-04-06T10:20:05.123456Z");

  /** The day they count on. */
  public static final LocalDate DAY = LocalDate.of(2020, 4, 6);

  /** The short number, as the operators address it. */
  public static final SmsAddress SERVICE = new SmsAddress(3, 0, "8103");

  private Messages() {}

  /** The phone with that number of its own. */
  public static SmsAddress phone(long number) {
    return SmsAddress.international(Long.toString(994_500_000_000L + number));
  }

  /** The document with that number. */
  public static IdentityDocument document(long number) {
    return new IdentityDocument("AZE", Long.toString(10_000_000L + number));
  }

  /** A request for that document, as it comes in. */
  public static IncomingMessage incoming(SmsAddress phone, IdentityDocument document) {
    String text = "2 " + document.series() + " " + document.number();
    return new IncomingMessage(
        "azercell", phone, SERVICE, text, "32" + document.number(), 8, RECEIVED, Optional.empty());
  }

  /** A part of a long message. */
  public static IncomingMessage part(SmsAddress phone, int number, String text, Instant at) {
    return new IncomingMessage(
        "azercell",
        phone,
        SERVICE,
        text,
        "0500034d03" + number + Integer.toHexString(text.hashCode()),
        0,
        at,
        Optional.of(new IncomingMessage.Part(77, 3, number)));
  }

  /** A request that was granted, both with that ordinal, with a reply that may leave at once. */
  public static AnsweredMessage granted(SmsAddress phone, IdentityDocument document, int ordinal) {
    IncomingMessage message = incoming(phone, document);
    return new AnsweredMessage(
        message,
        DAY,
        ordinal,
        Optional.of(new PermitRequest("2", document, Language.EN)),
        Optional.of(Holder.of(document)),
        "granted",
        "2020-04-05",
        "allowance",
        "used=0 limit=1",
        RECEIVED.plus(Duration.ofHours(2)),
        Optional.of(permit(document, ordinal, "of-" + phone.value())),
        Optional.of(reply(message, RECEIVED)),
        List.of());
  }

  /** A message that could not be read. */
  public static AnsweredMessage refused(SmsAddress phone, int ordinal) {
    IncomingMessage message =
        new IncomingMessage(
            "azercell", phone, SERVICE, "salam ərzaq 🛒", "00", 8, RECEIVED, Optional.empty());
    return new AnsweredMessage(
        message,
        DAY,
        ordinal,
        Optional.empty(),
        Optional.empty(),
        "no-code",
        "2020-04-05",
        "readable",
        "",
        RECEIVED.plus(Duration.ofMinutes(5)),
        Optional.empty(),
        Optional.of(reply(message, RECEIVED)),
        List.of());
  }

  /** The same with a reply that is held back. */
  public static AnsweredMessage heldUntil(AnsweredMessage answered, Instant notBefore) {
    return with(answered, Optional.of(reply(answered.message(), notBefore)), answered.cases());
  }

  /** The same without any reply. */
  public static AnsweredMessage silent(AnsweredMessage answered) {
    return with(answered, Optional.empty(), answered.cases());
  }

  /** The same with an abuse case. */
  public static AnsweredMessage withCase(AnsweredMessage answered) {
    AbuseCase abuse =
        new AbuseCase(
            "many-documents",
            answered.ruling(),
            answered.message().from(),
            answered.day(),
            AbuseCase.Step.WARNED,
            "documents=9 limit=8",
            RECEIVED);
    return with(answered, answered.reply(), List.of(abuse));
  }

  /** An unreadable message of that phone that made a rule take that step. */
  public static AnsweredMessage withCase(SmsAddress phone, int ordinal, AbuseCase abuse) {
    AnsweredMessage answered = refused(phone, ordinal);
    return with(answered, answered.reply(), List.of(abuse));
  }

  /** The same with a permit of that public id. */
  public static AnsweredMessage withPublicId(AnsweredMessage answered, String id) {
    Optional<Permit> named =
        answered
            .permit()
            .map(
                p ->
                    new Permit(
                        id,
                        p.code(),
                        p.holder(),
                        p.day(),
                        p.ordinal(),
                        p.document(),
                        p.purpose(),
                        p.validity(),
                        p.ruling(),
                        p.issuedAt(),
                        p.revision()));
    return with(answered, named, answered.reply(), answered.cases());
  }

  private static AnsweredMessage with(
      AnsweredMessage a, Optional<Reply> reply, List<AbuseCase> cases) {
    return with(a, a.permit(), reply, cases);
  }

  private static AnsweredMessage with(
      AnsweredMessage a, Optional<Permit> permit, Optional<Reply> reply, List<AbuseCase> cases) {
    return new AnsweredMessage(
        a.message(),
        a.day(),
        a.ordinal(),
        a.request(),
        a.holder(),
        a.outcome(),
        a.ruling(),
        a.rule(),
        a.detail(),
        a.repeatUntil(),
        permit,
        reply,
        cases);
  }

  private static Permit permit(IdentityDocument document, int ordinal, String name) {
    return new Permit(
        "p-" + document.number() + "-" + name + "-" + ordinal,
        "7KQ4-M2XP",
        Holder.of(document),
        DAY,
        ordinal,
        document,
        "2",
        new Validity(RECEIVED, RECEIVED.plus(Duration.ofHours(3))),
        "2020-04-05",
        RECEIVED,
        1);
  }

  private static Reply reply(IncomingMessage message, Instant notBefore) {
    return new Reply(
        message.operator(),
        message.to(),
        message.from(),
        "İcazə " + message.text() + " 14:20-17:20",
        notBefore,
        RECEIVED.plus(Duration.ofHours(3)));
  }
}
