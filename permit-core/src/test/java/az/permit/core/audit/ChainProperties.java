package az.permit.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to a chain whose head was exported, the first place is named. */
class ChainProperties {
  private static final Instant START = Instant.parse("2020-04-06T10:20:05Z");

  @Provide
  Arbitrary<AuditEvent> events() {
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12);
    return Combinators.combine(
            texts,
            texts,
            Arbitraries.of(AuditAction.values()),
            Arbitraries.longs().between(0, 1L << 50))
        .as(
            (role, detail, action, micros) ->
                AuditEvent.of(
                    new AuditActor(role, "somebody", ""),
                    action,
                    detail,
                    START.plusNanos(micros * 1_000)));
  }

  private static List<AuditEntry> chain(List<AuditEvent> events) {
    List<AuditEntry> entries = new ArrayList<>();
    ChainHead head = ChainHead.EMPTY;
    for (AuditEvent event : events) {
      entries.add(AuditChain.next(head, event, "actor", List.of("one", "two")));
      head = entries.get(entries.size() - 1).head();
    }
    return entries;
  }

  private static ChainHead head(List<AuditEntry> entries) {
    return entries.isEmpty() ? ChainHead.EMPTY : entries.get(entries.size() - 1).head();
  }

  private static Optional<Long> firstBad(List<AuditEntry> entries, ChainHead exported) {
    ChainCheck check = new ChainCheck(Optional.of(exported));
    entries.forEach(check::look);
    // A thief who is thorough moves the stored head as well.
    return check.end(head(entries)).map(BadPlace::number);
  }

  @Property
  void anUntouchedChainIsGood(@ForAll @Size(max = 12) List<@From("events") AuditEvent> events) {
    List<AuditEntry> entries = chain(events);

    assertThat(firstBad(entries, head(entries))).isEmpty();
  }

  @Property
  void aChangedEntryIsNamed(
      @ForAll @Size(min = 1, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @IntRange(max = 6) int field) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % entries.size();
    entries.set(at, changed(entries.get(at), field));

    assertThat(firstBad(entries, exported)).contains(at + 1L);
  }

  private static AuditEntry changed(AuditEntry e, int field) {
    return new AuditEntry(
        e.number(),
        field == 0 ? e.at().plusNanos(1_000) : e.at(),
        field == 1 ? e.role() + "x" : e.role(),
        field == 2 ? "other" : e.actor(),
        field == 3 ? AuditAction.values()[(e.action().ordinal() + 1) % 5] : e.action(),
        field == 4 ? List.of("onetwo") : e.subjects(),
        field == 5 ? e.detail() + "x" : e.detail(),
        field == 6 ? "0".repeat(63) + "1" : e.previous(),
        e.hash());
  }

  @Property
  void anEntryThatIsChangedWithItsHashIsNamedAtTheNextLinkOrTheExportedHead(
      @ForAll @Size(min = 1, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % entries.size();
    AuditEntry other = changed(entries.get(at), 5);
    entries.set(
        at,
        new AuditEntry(
            other.number(),
            other.at(),
            other.role(),
            other.actor(),
            other.action(),
            other.subjects(),
            other.detail(),
            other.previous(),
            AuditChain.hash(other)));

    assertThat(firstBad(entries, exported)).contains(Math.min(at + 2L, entries.size()));
  }

  @Property
  void aChainThatIsWrittenAnewFromSomePlaceOnDoesNotReachTheExportedHead(
      @ForAll @Size(min = 1, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % entries.size();
    List<AuditEvent> forged = new ArrayList<>(events);
    forged.set(at, AuditEvent.of(AuditActor.SYSTEM, AuditAction.PURGED, "forged entry", START));

    assertThat(firstBad(chain(forged), exported)).contains((long) entries.size());
  }

  @Property
  void aRemovedEntryIsNamed(
      @ForAll @Size(min = 1, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % entries.size();
    entries.remove(at);

    assertThat(firstBad(entries, exported)).contains(at + 1L);
  }

  @Property
  void twoEntriesThatChangedPlacesAreNamed(
      @ForAll @Size(min = 2, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % (entries.size() - 1);
    entries.add(at, entries.remove(at + 1));

    assertThat(firstBad(entries, exported)).contains(at + 1L);
  }

  @Property
  void aTailThatIsCutOffIsNamedEvenIfTheStoredHeadIsMoved(
      @ForAll @Size(min = 1, max = 12) List<@From("events") AuditEvent> events,
      @ForAll @IntRange(max = 11) int place) {
    List<AuditEntry> entries = chain(events);
    ChainHead exported = head(entries);
    int at = place % entries.size();

    assertThat(firstBad(entries.subList(0, at), exported)).contains(at + 1L);
  }

  @Property
  void aHeadComesBackFromItsLine(@ForAll @Size(max = 3) List<@From("events") AuditEvent> events) {
    ChainHead head = head(chain(events));

    assertThat(ChainHead.read(head.text() + System.lineSeparator())).contains(head);
    assertThat(ChainHead.read(head.text() + "0")).isEmpty();
  }
}
