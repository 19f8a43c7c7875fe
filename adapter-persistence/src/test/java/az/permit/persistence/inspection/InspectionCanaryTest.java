package az.permit.persistence.inspection;

import static az.permit.core.port.Checks.AT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.Inspection;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.Officer;
import az.permit.core.inspection.Question;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finds the database file finds neither officers nor those whom they looked up. */
class InspectionCanaryTest {
  private static final String NUMBER = "19283746";
  private static final String PIN = "5KANARY";
  private static final String PLATE = "77-QQ-773";
  private static final PermitCode CODE = PermitCode.of(81_038_103L);
  private static final Officer OFFICER =
      new Officer("subject-81", "Sarıköynək Bülbülzadə", "Nəsimi RPİ", "tablet-4");

  private static Inspection of(Question question) {
    return new Inspection(OFFICER, question, Optional.of(Holder.of(new Pin(PIN))), true, AT);
  }

  @Test
  void theBytesOfTheFileNameNobody(@TempDir Path folder) throws IOException {
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      List<Inspection> all =
          List.of(
              of(new Question.OfDocument(new IdentityDocument("AZE", NUMBER))),
              of(new Question.OfPlate(new Plate(PLATE))),
              of(new Question.OfCode(CODE)));
      new JdbiInspectionLog(database)
          .keep(new InspectionBatch(OFFICER, AT, all), InspectionLimits.USUAL);
    }

    String written = bytes(folder);
    assertThat(written).contains(raw("tablet-4"));
    assertThat(written)
        .doesNotContain(
            raw(OFFICER.subject()), raw("Bülbülzadə"), NUMBER, PIN, PLATE, CODE.value());
  }

  private static String bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
      return all.toString();
    }
  }

  /** A text as its bytes stand in a file. */
  private static String raw(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
