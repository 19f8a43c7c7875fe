package az.permit.core.regime;

import static az.permit.core.regime.Azerbaijan.funeral;
import static az.permit.core.regime.Azerbaijan.funeralBy102;
import static az.permit.core.regime.Azerbaijan.issued;
import static az.permit.core.regime.Azerbaijan.medical;
import static az.permit.core.regime.Azerbaijan.needs;
import static az.permit.core.regime.Azerbaijan.next;
import static az.permit.core.regime.Azerbaijan.without;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rulings of Azerbaijan from 5 April 2020 to 18 January 2021, as the owner's documents (000 to
 * 004) and the public record give them. Where the record is silent, a ruling keeps what the last
 * one with the same codes said.
 */
final class Azerbaijan2020 {
  private static final String STAFF = "Operational Headquarters under the Cabinet of Ministers, ";

  private static final Territory FIVE =
      Territory.of(List.of("Bakı", "Sumqayıt", "Gəncə", "Lənkəran", "Abşeron"));

  private static final Territory EIGHT =
      Territory.of(
          List.of(
              "Bakı",
              "Sumqayıt",
              "Gəncə",
              "Lənkəran",
              "Abşeron",
              "Yevlax",
              "Masallı",
              "Cəlilabad"));

  private static final Territory DECEMBER =
      new Territory(
          Set.of(
              "Bakı",
              "Sumqayıt",
              "Gəncə",
              "Mingəçevir",
              "Şirvan",
              "Abşeron",
              "Lənkəran",
              "Masallı",
              "Cəlilabad",
              "Şəki",
              "Zaqatala",
              "Quba",
              "Xaçmaz",
              "Yevlax",
              "Bərdə",
              "Biləsuvar",
              "İsmayıllı"),
          new LocalizedText(
              "Bakı, Sumqayıt, Gəncə, Mingəçevir, Şirvan, Abşeron, 11 rayon mərkəzi",
              "Bakı, Sumqayıt, Gəncə, Mingəçevir, Şirvan, Abşeron, 11 district centres",
              "Баку, Сумгаит, Гянджа, Мингечевир, Ширван, Абшерон, 11 райцентров"));

  private Azerbaijan2020() {}

  static Regime regime() {
    List<Ruling> rulings = new ArrayList<>(spring());
    rulings.addAll(summer());
    rulings.addAll(winter(rulings.get(rulings.size() - 2)));
    return Azerbaijan.regime("azerbaijan-2020", rulings);
  }

  private static List<Ruling> spring() {
    String april5 = STAFF + "restrictions from 2020-04-05 00:00; owner's documents 002, 004";
    Ruling first =
        issued("2020-04-05", april5)
            .addPurposes(medical(2, april5), needs(2, april5), funeral(april5))
            .ageLimit(Option.some(65))
            .build();
    String april27 = STAFF + "easing from 2020-04-27; owner's documents 001, 003";
    Ruling longer =
        next(first, "2020-04-27", april27)
            .purposes(List.of(medical(3, april27), needs(3, april27), funeral(april27)))
            .build();
    Ruling fiveCities =
        next(
                longer,
                "2020-05-04",
                STAFF + "from 2020-05-04: Baku, Sumqayıt, Gəncə, Lənkəran," + " Abşeron only")
            .territory(FIVE)
            .build();
    return List.of(
        first,
        longer,
        fiveCities,
        without(
            Mode.NOT_NEEDED,
            "2020-05-18",
            STAFF
                + "from 2020-05-18: SMS permits and the over-65 rule lifted; owner's document"
                + " 000"),
        next(fiveCities, "2020-06-06", STAFF + "weekend lock-down of 6 and 7 June 2020")
            .mode(Mode.NOT_GIVEN)
            .ageLimit(Option.none())
            .build(),
        without(
            Mode.NOT_NEEDED,
            "2020-06-08T06:00",
            STAFF + "end of the weekend lock-down, 2020-06-08 06:00"));
  }

  private static List<Ruling> summer() {
    String june21 = STAFF + "strict regime from 2020-06-21 00:00, decision of 2020-06-19";
    Ruling back =
        issued("2020-06-21", june21)
            .addPurposes(medical(2, june21), needs(2, june21), funeralBy102(june21))
            .territory(EIGHT)
            .build();
    Ruling held =
        next(
                back,
                "2020-06-25",
                STAFF
                    + "from 2020-06-25: the reply comes after 15 minutes,"
                    + " because people texted only when they saw police")
            .replyDelay(Duration.ofMinutes(15))
            .build();
    Ruling onePermit =
        next(held, "2020-06-29", STAFF + "from 2020-06-29: one permit a day over all codes")
            .dayQuota(Option.some(Quota.ONCE_A_DAY))
            .build();
    Ruling barred =
        next(
                onePermit,
                "2020-07-03",
                STAFF
                    + "from 2020-07-03: the reply names the document;"
                    + " people in isolation are refused")
            .refusesBarred(true)
            .build();
    String july20 = STAFF + "from 2020-07-20: three hours in place of two";
    Ruling threeHours =
        next(barred, "2020-07-20", july20)
            .purposes(List.of(medical(3, july20), needs(3, july20), funeralBy102(july20)))
            .build();
    return List.of(
        back,
        held,
        onePermit,
        barred,
        threeHours,
        without(Mode.NOT_NEEDED, "2020-08-05", STAFF + "from 2020-08-05: SMS permits lifted"));
  }

  private static List<Ruling> winter(Ruling last) {
    String source = STAFF + "strict regime from 2020-12-14 00:00, decision of 2020-12-08";
    return List.of(
        next(last, "2020-12-14", source)
            .purposes(List.of(medical(3, source), needs(3, source), funeralBy102(source)))
            .territory(DECEMBER)
            .build(),
        without(Mode.NOT_NEEDED, "2021-01-18", STAFF + "from 2021-01-18: SMS permits lifted"));
  }
}
