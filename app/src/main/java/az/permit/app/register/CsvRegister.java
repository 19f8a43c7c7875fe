package az.permit.app.register;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.port.PopulationRegister;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The population register from a CSV file with the header {@code
 * series,number,pin,birth_date,district,phone}, and {@code barred} (true or false) if it is known
 * who may not leave home. Read once, at the start.
 */
public final class CsvRegister {
  private static final List<String> HEADER = List.of("series", "number", "pin", "birth_date");

  private static final Pattern PHONE = Pattern.compile("[0-9]{7,15}");

  private CsvRegister() {}

  /**
   * Reads the register.
   *
   * @throws IOException if the file cannot be read or a line of it is wrong; the message names the
   *     line and the column, and nobody's data
   */
  public static PopulationRegister read(Path file) throws IOException {
    Map<IdentityDocument, Person> persons = new HashMap<>();
    Map<IdentityDocument, SmsAddress> phones = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getHeader().containsAll(HEADER)) {
          throw new IOException(file + ": expected a header with " + String.join(",", HEADER));
        }
        IdentityDocument document = FoldedRegister.folded(document(file, row));
        persons.put(document, person(file, row));
        phone(file, row).ifPresent(phone -> phones.put(document, phone));
      }
    }
    return new FoldedRegister(new InMemoryPopulationRegister(persons, phones));
  }

  private static IdentityDocument document(Path file, NamedCsvRecord row) throws IOException {
    try {
      return new IdentityDocument(row.getField("series").strip(), row.getField("number").strip());
    } catch (IllegalArgumentException e) {
      throw wrong(file, row, "series and number", e.getMessage() + "");
    }
  }

  private static Person person(Path file, NamedCsvRecord row) throws IOException {
    Pin pin;
    LocalDate birthDate;
    try {
      pin = new Pin(row.getField("pin").strip());
    } catch (IllegalArgumentException e) {
      throw wrong(file, row, "pin", e.getMessage() + "");
    }
    try {
      birthDate = LocalDate.parse(row.getField("birth_date").strip());
    } catch (DateTimeException e) {
      throw wrong(file, row, "birth_date", "expected a date such as 1990-12-31");
    }
    Optional<String> district =
        row.findField("district").map(String::strip).filter(d -> !d.isEmpty());
    return new Person(pin, birthDate, district, barred(file, row));
  }

  /** Anything else must not free somebody who may not leave home. */
  private static boolean barred(Path file, NamedCsvRecord row) throws IOException {
    String barred = row.findField("barred").map(String::strip).orElse("");
    if (!barred.isEmpty() && !barred.equals("true") && !barred.equals("false")) {
      throw wrong(file, row, "barred", "expected true, false or nothing");
    }
    return barred.equals("true");
  }

  /** An international number, with or without its plus; a register may lack the column. */
  private static Optional<SmsAddress> phone(Path file, NamedCsvRecord row) throws IOException {
    String digits = row.findField("phone").map(String::strip).orElse("");
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    String bare = digits.startsWith("+") ? digits.substring(1) : digits;
    if (!PHONE.matcher(bare).matches()) {
      throw wrong(file, row, "phone", "expected an international number such as 994501234567");
    }
    return Optional.of(SmsAddress.international(bare));
  }

  private static IOException wrong(Path file, NamedCsvRecord row, String column, String expected) {
    return new IOException(
        file + " line " + row.getStartingLineNumber() + " column " + column + ": " + expected);
  }
}
