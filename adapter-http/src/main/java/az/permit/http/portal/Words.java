package az.permit.http.portal;

import az.permit.core.organisation.form.DateTexts;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.regime.LocalizedText;
import az.permit.http.page.FieldError;
import az.permit.http.page.Language;
import az.permit.http.page.SummaryRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a page puts permits into words, in its language. Immutable and thread-safe. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

  private final Language language;
  private final PortalRules rules;

  Words(Language language, PortalRules rules) {
    this.language = language;
    this.rules = rules;
  }

  /** A text in the language of the page. */
  public String of(LocalizedText text) {
    return language.pick(text);
  }

  /** The language of the page. */
  Language language() {
    return language;
  }

  /** A day: {@code 05.04.2020}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment, as clocks show it in the portal's zone: {@code 05.04.2020 14:20}. */
  public String moment(Instant at) {
    return MOMENT.format(at.atZone(rules.zone()));
  }

  /** What a field of a form says: dates, types and territories as people read them. */
  public String value(PermitForm form, FormField field) {
    String text = form.text(field);
    return switch (field) {
      case BIRTH_DATE, START, END, BASIS_DATE -> DateTexts.read(text).map(this::day).orElse(text);
      case TYPE -> rules.type(text).map(Choice::name).map(this::of).orElse(text);
      case TERRITORIES -> territories(text);
      case PIN,
          CARD_SERIES,
          CARD_NUMBER,
          FIRST_NAME,
          SURNAME,
          PATRONYMIC,
          SERVICE_CARD_SERIES,
          SERVICE_CARD_NUMBER,
          WORKPLACE,
          POSITION,
          RANK,
          PLATE,
          BASIS_NUMBER,
          NOTE ->
          text;
    };
  }

  /** The employee as the list shows them: {@code FİN - AD SOYAD}; empty if there is none. */
  public String employee(PermitForm form) {
    String name = (form.text(FormField.FIRST_NAME) + " " + form.text(FormField.SURNAME)).strip();
    String pin = form.text(FormField.PIN);
    return pin.isEmpty() || name.isEmpty() ? pin + name : pin + " - " + name;
  }

  /** What a group of the form says, without what is empty. */
  public List<SummaryRow> rows(PermitForm form, FormField.Group group) {
    return Arrays.stream(FormField.values())
        .filter(field -> field.group() == group && form.has(field))
        .map(field -> new SummaryRow(of(field.label()), value(form, field)))
        .toList();
  }

  /** A fault of the form: which field, and what is wrong with it. */
  FieldError fault(Violation violation) {
    FormField field = violation.field();
    return new FieldError(field.key(), of(field.label()) + ": " + of(violation.text()));
  }

  /** The colour of a state's tag, besides its word. */
  public String colour(PermitState state) {
    return switch (state) {
      case DRAFT -> "grey";
      case CONFIRMED -> "blue";
      case APPROVED -> "green";
      case REJECTED, REVOKED -> "red";
      case EXPIRED -> "purple";
      case WITHDRAWN -> "yellow";
    };
  }

  private String territories(String text) {
    return Arrays.stream(text.split("[,;|]", -1))
        .filter(name -> !name.isBlank())
        .map(name -> rules.territory(name).map(Choice::name).map(this::of).orElse(name.strip()))
        .collect(Collectors.joining(", "));
  }
}
