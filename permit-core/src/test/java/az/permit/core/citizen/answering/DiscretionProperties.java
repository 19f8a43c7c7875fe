package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.wording.ReplyTexts;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What a phone is told of a document does not depend on what others obtained for it. */
class DiscretionProperties {
  private static final String CURIOUS = "994700000009";
  private static final Regime REGIME = Presets.named("azerbaijan-2020").get();

  /** One request: by the curious phone or another, and how long after the one before. */
  record Asked(int phone, int document, int purpose, int minutesLater) {
    boolean isCurious() {
      return phone == 0;
    }

    String text() {
      return purpose + " AZE 111111" + document;
    }

    /** The words for whoever is not eligible, alike under every ruling of these days. */
    String neutral() {
      Instant at = Instant.parse("2020-06-28T12:00:00Z");
      Refused refused =
          new Refused(Refused.Cause.NOT_ELIGIBLE, "eligible", "any", 0, Instant.MAX, List.of());
      PermitRequest request =
          new PermitRequest(
              "" + purpose, new IdentityDocument("AZE", "111111" + document), Language.AZ);
      return new ReplyTexts(RulingInForce.at(REGIME, at)).rejected(refused, request, Language.AZ);
    }
  }

  /** The evening before one permit a day over all codes, and that day. */
  @Property(tries = 500)
  void whatAPhoneIsToldBeyondGrantedOrTheNeutralRefusalIsNothingThatOthersDid(
      @ForAll("lives") @Size(max = 60) List<Asked> life) {
    List<String> amongOthers = toldToTheCurious(life, true);
    List<String> alone = toldToTheCurious(life, false);
    List<Asked> asked = life.stream().filter(Asked::isCurious).toList();

    for (int i = 0; i < asked.size(); i++) {
      String told = amongOthers.get(i);
      boolean neutral = told.equals(asked.get(i).neutral());
      boolean granted = told.startsWith("İcazə verildi: AZE 111111" + asked.get(i).document());
      assertThat(neutral || granted || told.equals(alone.get(i)))
          .as("%s, told %s in place of %s", asked.get(i), told, alone.get(i))
          .isTrue();
    }
  }

  /** Held replies are told, too: what is stored is what will be sent. */
  private static List<String> toldToTheCurious(List<Asked> life, boolean withOthers) {
    Scene scene = new Scene("azerbaijan-2020", "2020-06-28T20:00");
    List<String> told = new ArrayList<>();
    for (Asked asked : life) {
      scene.passMinutes(asked.minutesLater());
      if (asked.isCurious() || withOthers) {
        String phone = asked.isCurious() ? CURIOUS : "99450000000" + asked.phone();
        int before = scene.stored().size();
        scene.answer(scene.message(phone, asked.text() + " ".repeat(told.size() % 2)));
        if (asked.isCurious()) {
          boolean again = scene.stored().size() == before;
          told.add(again ? asked.neutral() : text(scene));
        }
      }
    }
    return told;
  }

  private static String text(Scene scene) {
    return scene.stored().get(scene.stored().size() - 1).reply().orElseThrow().text();
  }

  @Provide
  Arbitrary<List<Asked>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(0, 1, 6, 20, 150))
        .as(Asked::new)
        .list()
        .filter(life -> life.stream().filter(Asked::isCurious).count() <= 30);
  }
}
