package az.permit.app.browser;

import az.permit.core.organisation.form.FormField;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of invented staff, as an organisation sends it: the template's header, and rows. */
final class StaffTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StaffTable() {}

  /** So many rows under that header, of which so many, evenly spread, have a PIN that is none. */
  static String of(String header, int rows, int bad) {
    int every = rows / bad;
    String[] columns = header.replace(BYTE_ORDER_MARK, ' ').strip().split(";", -1);
    return IntStream.rangeClosed(1, rows)
        .mapToObj(n -> row(columns, employee(n, n % every == 0)))
        .collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"));
  }

  private static Map<String, String> employee(int n, boolean bad) {
    String pin = "%s%04d".formatted(bad ? "QOI" : "QAZ", n);
    TypedPermit typed = TypedPermit.of(pin, "İlkin", "Şəkərəliyev");
    Map<String, String> texts = new TreeMap<>(typed.texts());
    texts.put("plate", "90-AB-%03d".formatted(n));
    texts.put("workplace", "Beta Nəqliyyat ASC");
    texts.put("type", typed.type());
    texts.put("territories", typed.territory());
    return texts;
  }

  private static String row(String[] columns, Map<String, String> texts) {
    return Arrays.stream(columns)
        .map(column -> texts.getOrDefault(key(column), ""))
        .collect(Collectors.joining(";"));
  }

  private static String key(String column) {
    return Arrays.stream(FormField.values())
        .filter(field -> field.label().az().equals(column.replace("\"", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("expected a field's label: " + column))
        .key();
  }
}
