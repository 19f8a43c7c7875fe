package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.citizen.RecordsReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reckoning that finds nothing proves something only if it would have found it. */
class ReckoningTest {
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Citizen citizen = new Citizen(5);
  private final Map<SmsAddress, List<PastMessage>> messages = new HashMap<>();
  private final Map<Holder, List<PastPermit>> permits = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> atMia = new ArrayList<>();

  private void allIsWell() {
    citizen.sends(0);
    citizen.acknowledge();
    citizen.receives("Icaze", 0);
    messages.put(citizen.phone(), List.of(message("granted")));
    permits.put(Holder.of(citizen.document()), List.of(permit(1)));
    ids.add("p-1");
    atMia.add("p-1");
  }

  @Test
  void findsNothingWhereAllIsWell() {
    allIsWell();

    assertThat(faults()).isEmpty();
  }

  @Test
  void findsAnAcknowledgedMessageThatIsNotOnRecord() {
    allIsWell();
    messages.clear();
    permits.clear();
    ids.clear();
    atMia.clear();

    assertThat(faults()).containsExactly(citizen + ": acknowledged, but not on record");
  }

  @Test
  void findsAMessageThatWasDecidedTwice() {
    allIsWell();
    messages.put(citizen.phone(), List.of(message("granted"), message("repeated")));

    assertThat(faults()).contains(citizen + ": decided 2 times");
  }

  @Test
  void findsARequestThatWasRefusedWithoutReason() {
    allIsWell();
    messages.put(citizen.phone(), List.of(message("set-aside")));

    assertThat(faults()).contains(citizen + ": outcome set-aside");
  }

  @Test
  void findsACitizenWithoutAText() {
    citizen.sends(0);
    messages.put(citizen.phone(), List.of(message("granted")));

    assertThat(faults()).contains(citizen + ": no text");
  }

  @Test
  void findsAnswersThatDiffer() {
    allIsWell();
    citizen.receives("Icaze yoxdur", 1);

    assertThat(faults()).containsExactly(citizen + ": a text that is not the one on record");
  }

  @Test
  void allowsOneRepeatOfATextForEachKillAndNoMore() {
    allIsWell();
    citizen.receives("Icaze", 1);
    assertThat(faults()).isEmpty();

    citizen.receives("Icaze", 1);
    assertThat(faults()).containsExactly(citizen + ": 3 texts, at most 2");
  }

  @Test
  void findsAnAllowanceThatWasExceeded() {
    allIsWell();
    permits.put(Holder.of(citizen.document()), List.of(permit(1), permit(2)));

    assertThat(faults()).contains("a document has more than its allowance: [2]");
  }

  @Test
  void findsWhatMiaLacksHasTwiceOrShouldNotHave() {
    allIsWell();
    atMia.clear();
    assertThat(faults()).containsExactly("MIA lacks permits: 1");

    atMia.addAll(List.of("p-1", "p-1"));
    assertThat(faults()).containsExactly("MIA has permits twice: 1");

    atMia.set(1, "p-2");
    assertThat(faults()).containsExactly("MIA has permits that are not on record: 1");
  }

  private List<String> faults() {
    long kept = messages.values().stream().mapToLong(List::size).sum();
    RecordsReport report = new RecordsReport(kept, ids.size(), kept, 0, kept, 0, 0, 0, 0, 0, 0, 0);
    return Reckoning.faults(List.of(citizen), new Kept(messages, permits, ids, report), atMia);
  }

  private static PastPermit permit(int ordinal) {
    return new PastPermit(DAY, ordinal, "2", new Validity(AT, AT.plus(Duration.ofHours(3))));
  }

  private static PastMessage message(String outcome) {
    return new PastMessage(
        DAY,
        1,
        "one",
        new SmsAddress(3, 0, "8103"),
        "00",
        AT,
        Optional.<PermitRequest>empty(),
        outcome,
        AT,
        Optional.of("İcazə"),
        1);
  }
}
