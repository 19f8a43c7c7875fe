package az.permit.core.organisation.bulk;

import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.LatinCapitals;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.organisation.rules.Spelling;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column of a table is which field, by its header: keys of the API, or labels in Azerbaijani,
 * English or Russian, in any order and spelling. Immutable and thread-safe.
 */
public final class TableColumns {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final PortalRules rules;
  private final List<Optional<FormField>> columns;
  private final List<String> ignored;

  private TableColumns(PortalRules rules, List<Optional<FormField>> columns, List<String> ignored) {
    this.rules = rules;
    this.columns = columns;
    this.ignored = ignored;
  }

  /**
   * A header that is not that of a table of permits.
   *
   * @param missing fields that every table must have and this one has not; {@link FormField#PIN}
   *     stands for either PIN or plate
   * @param twice fields that two columns are named after
   */
  public record WrongShape(List<FormField> missing, List<FormField> twice) {}

  /** The columns of a table with that header. */
  public static Either<WrongShape, TableColumns> of(List<String> header, PortalRules rules) {
    List<Optional<FormField>> columns = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    List<FormField> twice = new ArrayList<>();
    for (String name : header) {
      Optional<FormField> field = field(name);
      if (field.isPresent() && columns.contains(field)) {
        twice.add(field.get());
      }
      if (field.isEmpty() && !name.isBlank()) {
        ignored.add(name.strip());
      }
      columns.add(field);
    }
    List<FormField> missing =
        Stream.of(FormField.PIN, FormField.START, FormField.END)
            .filter(field -> !isThere(field, columns))
            .toList();
    return missing.isEmpty() && twice.isEmpty()
        ? Either.right(new TableColumns(rules, List.copyOf(columns), List.copyOf(ignored)))
        : Either.left(new WrongShape(missing, List.copyOf(twice)));
  }

  private static boolean isThere(FormField field, List<Optional<FormField>> columns) {
    return columns.contains(Optional.of(field))
        || (field == FormField.PIN && columns.contains(Optional.of(FormField.PLATE)));
  }

  private static Optional<FormField> field(String name) {
    String wanted = plain(name);
    return Arrays.stream(FormField.values())
        .filter(field -> ColumnNames.of(field).anyMatch(known -> plain(known).equals(wanted)))
        .findFirst();
  }

  /** Letters and digits alone, so that {@code birth_date}, {@code Birth date} are one. */
  private static String plain(String name) {
    StringBuilder letters = new StringBuilder();
    Spelling.plain(name.replace(BYTE_ORDER_MARK, ' '))
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The headings that name no field; their columns are passed over. */
  public List<String> ignored() {
    return ignored;
  }

  /** What a row says, with what a spreadsheet did to it undone; cells may be missing at its end. */
  public PermitForm form(List<String> cells) {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = cells.get(i);
      columns.get(i).ifPresent(field -> texts.put(field, CellRepair.of(field, cell)));
    }
    return lostZeros(new PermitForm(texts));
  }

  /** A card number that is shorter than its series has them lost its zeros in front. */
  private PermitForm lostZeros(PermitForm form) {
    String number = form.text(FormField.CARD_NUMBER);
    if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return form;
    }
    String wanted = LatinCapitals.of(form.text(FormField.CARD_SERIES));
    return rules.series().stream()
        .filter(series -> LatinCapitals.of(series.name()).equals(wanted))
        .map(DocumentSeries::minDigits)
        .filter(digits -> digits > number.length())
        .findFirst()
        .map(
            digits ->
                form.with(FormField.CARD_NUMBER, "0".repeat(digits - number.length()) + number))
        .orElse(form);
  }

  /** The cells of a form under this header, for rows that are to be mended and sent again. */
  public List<String> cells(PermitForm form) {
    return columns.stream().map(column -> column.map(form::text).orElse("")).toList();
  }
}
