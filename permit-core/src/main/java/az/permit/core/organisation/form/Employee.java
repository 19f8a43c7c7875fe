package az.permit.core.organisation.form;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom a permit lets work. Texts that the form leaves empty are empty here. Immutable and
 * thread-safe.
 *
 * @param pin their PIN
 * @param card their identity card
 * @param firstName first name
 * @param surname surname
 * @param patronymic patronymic, or empty
 * @param birthDate date of birth
 * @param serviceCard service (special) card, both parts empty if there is none
 * @param workplace full name of the workplace
 * @param position position
 * @param rank special rank, or empty
 */
public record Employee(
    Pin pin,
    Card card,
    String firstName,
    String surname,
    String patronymic,
    LocalDate birthDate,
    Card serviceCard,
    String workplace,
    String position,
    String rank) {

  /**
   * A card with series and number. Immutable and thread-safe.
   *
   * @param series as printed: {@code AZE}, {@code MYİ}; may be empty on service cards
   * @param number as printed, leading zeros kept
   */
  public record Card(String series, String number) {
    /** A mask: a document number never reaches a log by accident. */
    @Override
    public String toString() {
      return "card ***";
    }
  }

  /** Their identity card as a document, if its number is made of digits. */
  public Optional<IdentityDocument> document() {
    boolean digits =
        !card.number().isEmpty() && card.number().chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !card.series().isEmpty()
        ? Optional.of(new IdentityDocument(card.series(), card.number()))
        : Optional.empty();
  }

  /** First name and surname, as the list shows them. */
  public String name() {
    return firstName + " " + surname;
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "employee ***";
  }
}
