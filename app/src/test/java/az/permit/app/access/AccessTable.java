package az.permit.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each of the callers is answered at each route: {@code routes.txt}, one line for a route.
 *
 * @param callers the columns
 * @param rows in the order in which they are tried
 */
record AccessTable(List<String> callers, List<Row> rows) {
  private static final String FILE = "routes.txt";

  /**
   * One route.
   *
   * @param method as in HTTP
   * @param path with {@code {id}} of something that the first organisation has
   * @param statuses what each caller is answered
   * @param body a form, or JSON where it begins with a brace; may be empty
   */
  record Row(String method, String path, List<Integer> statuses, String body) {
    String name() {
      return method + " " + path;
    }

    boolean hasId() {
      return path.contains("{id}");
    }

    Row with(List<Integer> others) {
      return new Row(method, path, others, body);
    }

    /** The row as it stands in the file. */
    @Override
    public String toString() {
      String line = "%-6s %-52s".formatted(method, path);
      for (int i = 0; i < statuses.size(); i++) {
        line += " " + statuses.get(i);
      }
      return (line + " " + body).strip();
    }
  }

  static AccessTable read() {
    List<String> lines =
        text()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    List<String> callers = List.of(lines.get(0).split("\\s+", -1));
    return new AccessTable(
        callers, lines.stream().skip(1).map(line -> row(line, callers.size())).toList());
  }

  private static Row row(String line, int callers) {
    String[] words = line.split("\\s+", callers + 3);
    List<Integer> statuses =
        IntStream.range(2, 2 + callers).mapToObj(i -> Integer.valueOf(words[i])).toList();
    String body = Arrays.stream(words).skip(2L + callers).collect(Collectors.joining());
    return new Row(words[0], words[1], statuses, body);
  }

  private static String text() {
    try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("expected " + FILE + " beside the tests");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
