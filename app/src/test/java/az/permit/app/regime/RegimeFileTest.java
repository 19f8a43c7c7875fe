package az.permit.app.regime;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.regime.Fault;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RegimeFileTest {
  static final List<String> PRESETS = Presets.NAMES;

  private static final String GOOD =
      """
      name: drill
      zone: Asia/Baku
      rulings:
        - id: first
          source: decree 1 of 2026-01-01
          from: 2026-01-01T00:00
          until: 2026-02-01T00:00
          mode: issued
          series: [ { name: AZE, minDigits: 7, maxDigits: 8 } ]
          dayQuota: 2
          replyDelay: 15m
          territory: { districts: [ Bakı, Şəki ] }
          purposes:
            - code: "6"
              name: { az: gəzinti, en: exercise, ru: прогулка }
              source: decree 1, point 6
              length: 3h
              perDay: 1
              hours: "05:00-21:00"
              days: [ monday, sunday ]
          abuseRules:
            - { id: strangers, counts: documents-of-one-phone, warnAbove: 4, coolAbove: 6, source: drill }
        - id: second
          source: decree 2
          from: 2026-02-01T00:00
          mode: not-needed
      """;

  @TempDir private Path folder;

  @Test
  void aRegimeOfAFileIsLikeAnyOther() throws IOException {
    Regime regime = read(GOOD).get();
    Ruling first = regime.rulings().get(0);
    assertThat(regime.name()).isEqualTo("drill");
    assertThat(first.purposes().get(0).code()).isEqualTo("6");
    assertThat(first.dayQuota().get().perDay()).isEqualTo(2);
    assertThat(first.replyDelay()).hasMinutes(15);
    assertThat(first.abuseRules()).hasSize(1);
    assertThat(first.territory().contains("Şəki")).isTrue();
  }

  @Test
  void aGapRefusesTheWholeRegime() throws IOException {
    assertThat(faults(GOOD.replace("until: 2026-02-01", "until: 2026-01-30")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("first", "2026-02-01"));
  }

  @Test
  void aMisspeltFieldIsAFaultAndNotAFieldLeftOut() throws IOException {
    assertThat(faults(GOOD.replace("dayQuota", "dayQota")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("dayQota"));
  }

  @Test
  void everyValueThatCannotBeReadIsNamed() throws IOException {
    String bad = GOOD.replace("3h", "long").replace("05:00-21:00", "day").replace("monday", "moon");
    assertThat(faults(bad))
        .anyMatch(f -> f.contains("length"))
        .anyMatch(f -> f.contains("hours"))
        .anyMatch(f -> f.contains("days"));
  }

  @Test
  void aTextThatDoesNotFitOneSegmentIsRefused() throws IOException {
    String bad =
        GOOD.replace(
            "    mode: issued",
            "    mode: issued\n    texts: { AZ.GRANTED: \""
                + "{document} {range} "
                + "x".repeat(140)
                + "\" }");
    assertThat(faults(bad))
        .singleElement()
        .satisfies(f -> assertThat(f).contains("GRANTED", "160"));
  }

  @Test
  void anHourHasSixtyMinutes() throws IOException {
    for (String hours : List.of("09:75-11:00", "09:00-11:99", "09:00-24:01")) {
      assertThat(faults(GOOD.replace("05:00-21:00", hours)))
          .anyMatch(fault -> fault.contains("hours"));
    }
    assertThat(read(GOOD.replace("05:00-21:00", "05:00-24:00")).isRight()).isTrue();
  }

  @Test
  void aNameLacksNoLanguage() throws IOException {
    assertThat(faults(GOOD.replace(", ru: прогулка", "")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("name.ru", "missing"));
  }

  @Test
  void aPositiveReplyNamesTheDocument() throws IOException {
    for (String name : List.of("GRANTED", "NOTED")) {
      String text = "    mode: issued\n    texts: { EN." + name + ": \"Go: {range}\" }";
      assertThat(faults(GOOD.replace("    mode: issued", text)))
          .singleElement()
          .satisfies(fault -> assertThat(fault).contains("EN." + name, "{document}"));
    }
  }

  @ParameterizedTest
  @FieldSource("PRESETS")
  void everyReplyOfEveryPresetFitsOneSegment(String preset) {
    Either<List<Fault>, Regime> checked = RegimeTexts.checked(Presets.named(preset).get());
    assertThat(checked.swap().getOrElse(List.of())).isEmpty();
  }

  private List<String> faults(String yaml) throws IOException {
    return read(yaml).getLeft().stream().map(Fault::toString).toList();
  }

  private Either<List<Fault>, Regime> read(String yaml) throws IOException {
    return RegimeSource.read(Files.writeString(folder.resolve("regime.yaml"), yaml).toString());
  }
}
