package az.permit.core.inspection.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service and the page for phones read the same: each against the same table. */
class VectorsTest {
  static Stream<String> rows() throws IOException {
    try (InputStream table = VectorsTest.class.getResourceAsStream("vectors.txt")) {
      if (table == null) {
        throw new IOException("expected vectors.txt beside the classes");
      }
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsTypedIsReadAndHashedAsTheTableSays(String row) {
    String[] columns = row.split("\\|", -1);
    UUID salt =
        new UUID(
            Long.parseUnsignedLong(columns[1].substring(0, 16), 16),
            Long.parseUnsignedLong(columns[1].substring(16), 16));
    SubjectHash hash = new SubjectHash(salt, Integer.parseInt(columns[2]));

    assertThat(
            Subject.read(columns[0]).stream()
                .map(subject -> subject.hashed() + "=" + "%012x".formatted(hash.of(subject)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(columns[3]);
  }
}
