package az.permit.app.bench;

import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Validity;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A day's messages in one order, always the same: of 100 about 64 clean, 28 in a noisy spelling and
 * 8 that cannot be read; of the readable ones about one in eight finds its allowance spent, one in
 * fifty comes from a phone that asked too much, and one in a hundred names a document that the
 * register does not know. The register was asked for half of them.
 */
final class MessageMix {
  private static final LocalDate DAY = LocalDate.of(2020, 4, 28);

  private static final List<String> NOISY =
      List.of(
          "Salam, %s %s %s",
          "%s%s%s",
          "%s.%s.%s",
          "%s-%s-%s",
          "kod %s %s № %s",
          "%s, %s  %s çox sağ ol",
          "%s %s\n%s 🙏");

  private static final List<String> UNREADABLE =
      List.of(
          "salam necəsiz",
          "2 AZE 11111",
          "AZE 1234567",
          "2 1234567",
          "7 AZE 1234567",
          "2 AZE 12X4567");

  private final Random random = new Random(9108);
  private final ZoneId zone;

  private MessageMix(ZoneId zone) {
    this.zone = zone;
  }

  static List<Received> of(int count, ZoneId zone) {
    MessageMix mix = new MessageMix(zone);
    List<Received> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(mix.next());
    }
    return List.copyOf(messages);
  }

  private Received next() {
    LocalDateTime local = DAY.atTime(7, 0).plusSeconds(random.nextInt(15 * 60 * 60));
    Instant at = local.atZone(zone).toInstant();
    return new Received(text(), at, register(), permits(at), usage());
  }

  private String text() {
    int kind = random.nextInt(100);
    if (kind < 8) {
      return oneOf(UNREADABLE);
    }
    String code = oneOf(List.of("1", "2", "2", "2", "2", "2", "2", "3"));
    return kind < 36
        ? oneOf(NOISY)
            .formatted(code, oneOf(List.of("AZE", "aze", "АЗЕ", "myi", "A Z E")), number())
        : code + oneOf(List.of(" AZE ", " AZE ", " AZE ", " MYİ ")) + number();
  }

  private String number() {
    return Integer.toString(1_000_000 + random.nextInt(9_000_000));
  }

  private RegisterEntry register() {
    int kind = random.nextInt(100);
    if (kind == 0) {
      return RegisterEntry.UNKNOWN;
    }
    LocalDate born = LocalDate.of(1950 + random.nextInt(52), 1 + random.nextInt(12), 3);
    Pin pin = new Pin("5ABC" + (100 + random.nextInt(900)));
    return kind < 50
        ? RegisterEntry.of(new Person(pin, born, Optional.of("Bakı"), false))
        : RegisterEntry.NOT_ASKED;
  }

  /** One in six used the code 2 today, and most messages ask for it; others did so yesterday. */
  private List<PastPermit> permits(Instant at) {
    int kind = random.nextInt(6);
    LocalDate day = kind == 0 ? DAY : DAY.minusDays(1);
    Validity validity = new Validity(at.minus(Duration.ofHours(4)), at.minus(Duration.ofHours(1)));
    return kind < 3 ? List.of(new PastPermit(day, 1, "2", validity)) : List.of();
  }

  private PhoneUsage usage() {
    int kind = random.nextInt(150);
    if (kind < 3) {
      return List.of(
              new PhoneUsage(14, 9, 8, 0),
              new PhoneUsage(62, 1, 2, 4),
              new PhoneUsage(20, 1, 1, 10))
          .get(kind);
    }
    return kind < 100 ? PhoneUsage.NONE : new PhoneUsage(2, 1, 1, 0);
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
