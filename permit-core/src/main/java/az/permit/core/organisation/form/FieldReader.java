package az.permit.core.organisation.form;

import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.LatinCapitals;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one form field by field and gathers what is wrong or unusual. For one thread. */
final class FieldReader {
  private static final int SERIES_SHORTEST = 2;
  private static final int SERIES_LONGEST = 4;

  private final PermitForm form;
  private final PortalRules rules;
  private final List<Violation> violations = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  FieldReader(PermitForm form, PortalRules rules) {
    this.form = form;
    this.rules = rules;
  }

  List<Violation> violations() {
    return violations.stream().sorted(Comparator.comparing(Violation::field)).toList();
  }

  List<Question> questions() {
    return questions.stream().sorted(Comparator.comparing(Question::field)).toList();
  }

  void violate(FormField field, FormRule rule, String limit) {
    violations.add(new Violation(field, form.text(field), rule, limit));
  }

  void violate(FormField field, FormRule rule) {
    violate(field, rule, "");
  }

  void ask(FormField field, Question.Asked asked) {
    questions.add(new Question(field, form.text(field), asked));
  }

  /** The text with one space between words; too long is a violation, empty is not. */
  String text(FormField field) {
    String text = form.text(field);
    if (text.length() > field.longest()) {
      violate(field, FormRule.TOO_LONG, Integer.toString(field.longest()));
    }
    return text.replaceAll("[\\s\\u00A0]+", " ");
  }

  String needed(FormField field) {
    if (!form.has(field)) {
      violate(field, FormRule.MISSING);
    }
    return text(field);
  }

  String name(FormField field, boolean needed) {
    String name = needed ? needed(field) : text(field);
    if (!name.isEmpty() && !isName(name)) {
      violate(field, FormRule.NAME_LETTERS);
    }
    return name;
  }

  private static boolean isName(String name) {
    return name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().allMatch(FieldReader::isOfName);
  }

  private static boolean isOfName(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || " -.'’`–".indexOf(c) >= 0;
  }

  Optional<LocalDate> date(FormField field) {
    if (!form.has(field)) {
      violate(field, FormRule.MISSING);
      return Optional.empty();
    }
    Optional<LocalDate> date = DateTexts.read(form.text(field));
    if (date.isEmpty()) {
      violate(field, FormRule.NOT_A_DATE);
    }
    return date;
  }

  Optional<Pin> pin() {
    FormField field = FormField.PIN;
    if (!form.has(field)) {
      violate(field, FormRule.MISSING);
      return Optional.empty();
    }
    Optional<Pin> pin = Pin.read(form.text(field));
    if (pin.isEmpty()) {
      String bare = LatinCapitals.of(form.text(field));
      boolean letters = bare.length() == 7 && LatinCapitals.isAll(bare);
      violate(field, letters ? FormRule.PIN_LETTERS : FormRule.PIN_LENGTH);
    }
    return pin;
  }

  Optional<Plate> plate() {
    if (!form.has(FormField.PLATE)) {
      return Optional.empty();
    }
    Optional<Plate> plate = Plate.read(form.text(FormField.PLATE));
    if (plate.isEmpty()) {
      violate(FormField.PLATE, FormRule.PLATE);
    } else if (!plate.get().isNational()) {
      ask(FormField.PLATE, Question.Asked.FOREIGN_PLATE);
    }
    return plate;
  }

  /** The identity card; its series may stand before the number in the number's field. */
  Card card() {
    String series = LatinCapitals.of(form.text(FormField.CARD_SERIES));
    String number = LatinCapitals.of(form.text(FormField.CARD_NUMBER));
    int digits = firstDigit(number);
    if (series.isEmpty() && digits > 0) {
      series = number.substring(0, digits);
      number = number.substring(digits);
    }
    Optional<DocumentSeries> known = series(series);
    number(number, known);
    return new Card(known.map(DocumentSeries::name).orElse(series), number);
  }

  private Optional<DocumentSeries> series(String series) {
    if (series.isEmpty()) {
      violate(FormField.CARD_SERIES, FormRule.MISSING);
      return Optional.empty();
    }
    boolean letters = series.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (!letters || series.length() < SERIES_SHORTEST || series.length() > SERIES_LONGEST) {
      violate(FormField.CARD_SERIES, FormRule.SERIES_LETTERS);
      return Optional.empty();
    }
    Optional<DocumentSeries> known =
        rules.series().stream().filter(s -> LatinCapitals.of(s.name()).equals(series)).findFirst();
    if (known.isEmpty()) {
      ask(FormField.CARD_SERIES, Question.Asked.UNUSUAL_SERIES);
    }
    return known;
  }

  private void number(String number, Optional<DocumentSeries> series) {
    FormField field = FormField.CARD_NUMBER;
    if (number.isEmpty()) {
      violate(field, FormRule.MISSING);
    } else if (firstDigit(number) > 0 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      violate(field, FormRule.NUMBER_DIGITS);
    } else if (series.isPresent() && !series.get().accepts(number.length())) {
      violate(field, FormRule.NUMBER_LENGTH, digits(series.get()));
    } else if (number.length() > field.longest()) {
      violate(field, FormRule.TOO_LONG, Integer.toString(field.longest()));
    }
  }

  private static String digits(DocumentSeries series) {
    String least = Integer.toString(series.minDigits());
    return series.minDigits() == series.maxDigits() ? least : least + "–" + series.maxDigits();
  }

  private static int firstDigit(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
      at++;
    }
    return at;
  }

  String type() {
    String text = needed(FormField.TYPE);
    Optional<Choice> type = rules.type(text);
    if (type.isEmpty() && !text.isEmpty()) {
      violate(FormField.TYPE, FormRule.UNKNOWN_TYPE);
    }
    return type.map(Choice::code).orElse("");
  }

  /** The codes in the order of the list, each once. */
  List<String> territories() {
    Set<Choice> chosen = new LinkedHashSet<>();
    for (String name : needed(FormField.TERRITORIES).split("[,;|]", -1)) {
      Optional<Choice> territory = rules.territory(name);
      territory.ifPresent(chosen::add);
      if (territory.isEmpty() && !name.isBlank()) {
        violate(FormField.TERRITORIES, FormRule.UNKNOWN_TERRITORY, name.strip());
      }
    }
    return rules.territories().stream().filter(chosen::contains).map(Choice::code).toList();
  }
}
