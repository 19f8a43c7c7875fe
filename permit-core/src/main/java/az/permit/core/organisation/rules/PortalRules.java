package az.permit.core.organisation.rules;

import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.Tin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an operator of the portal may set; the defaults are those of Azerbaijan. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface PortalRules {
  /** The defaults. */
  static PortalRules azerbaijan() {
    return builder().build();
  }

  /** Begins with the defaults. */
  static ImmutablePortalRules.Builder builder() {
    return ImmutablePortalRules.builder();
  }

  /** Where a day begins and ends. */
  @Value.Default
  default ZoneId zone() {
    return ZoneId.of("Asia/Baku");
  }

  /** The permit types (Buraxılış növü), in the order in which they are offered. */
  @Value.Default
  default List<Choice> types() {
    return PermitTypes.ALL;
  }

  /** The zones of work, in the order in which they are offered. */
  @Value.Default
  default List<Choice> territories() {
    return Territories.ALL;
  }

  /** The series of identity cards whose digits are known; another is accepted with a question. */
  @Value.Default
  default List<DocumentSeries> series() {
    return List.of(
        new DocumentSeries("AZE", 6, 8),
        new DocumentSeries("AA", 7, 7),
        new DocumentSeries("MYİ", 7, 8),
        new DocumentSeries("DYİ", 7, 8));
  }

  /** The greatest number of days of one permit, both ends counted. */
  @Value.Default
  default int longestDays() {
    return 366;
  }

  /** How many employees an organisation may have on open permits, unless it has its own number. */
  @Value.Default
  default int headcountQuota() {
    return 5_000;
  }

  /** The quotas of single organisations. */
  @Value.Default
  default Map<Tin, Integer> headcountQuotas() {
    return Map.of();
  }

  /** When growth becomes a case. One man registered 974 people through dormant companies, 2020. */
  @Value.Default
  default GrowthAlarm growth() {
    return new GrowthAlarm(Duration.ofDays(1), 100, 2);
  }

  /** An employee on open permits of more organisations than this becomes a case. */
  @Value.Default
  default int organisationsOfOneEmployee() {
    return 3;
  }

  /**
   * Whether a delegate's own signature must carry the organisation's TIN, too (002). If not, a
   * delegate may act for every organisation that granted it.
   */
  @Value.Default
  default boolean delegatesSignWithTin() {
    return true;
  }

  /** The quota of an organisation. */
  default int quotaOf(Tin tin) {
    return headcountQuotas().getOrDefault(tin, headcountQuota());
  }

  /** The calendar day at that instant. */
  default LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  /** The permit type that a text means: its code, or its name in any language and spelling. */
  default Optional<Choice> type(String text) {
    return Optional.ofNullable(typesBySpelling().get(Spelling.plain(text)));
  }

  /** The territory that a text means: its code, or its name in any language and spelling. */
  default Optional<Choice> territory(String text) {
    return Optional.ofNullable(territoriesBySpelling().get(Spelling.plain(text)));
  }

  /** {@link #types()} by their spellings. */
  @Value.Derived
  default Map<String, Choice> typesBySpelling() {
    return Choice.bySpelling(types());
  }

  /** {@link #territories()} by their spellings. */
  @Value.Derived
  default Map<String, Choice> territoriesBySpelling() {
    return Choice.bySpelling(territories());
  }
}
