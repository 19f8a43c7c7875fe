package az.permit.core.citizen.answering;

import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.reading.MessageReader;
import az.permit.core.citizen.wording.ReplyTexts;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is made once for a ruling: its reader and its texts. Immutable and thread-safe.
 *
 * @param inForce the ruling
 * @param reader reads messages by its codes and series
 * @param texts words its replies
 */
record RulingDesk(RulingInForce inForce, MessageReader reader, ReplyTexts texts) {

  /** The desks of all rulings of a regime. */
  static final class Desks {
    private final Regime regime;
    private final Map<Ruling, RulingDesk> desks = new IdentityHashMap<>();

    Desks(Regime regime) {
      this.regime = regime;
      regime.rulings().forEach(this::open);
      open(regime.rulingAt(Instant.MIN));
    }

    private void open(Ruling ruling) {
      RulingInForce inForce = RulingInForce.of(regime, ruling);
      ReplyTexts texts = new ReplyTexts(inForce);
      MessageReader reader = new MessageReader(codes(ruling), ruling.series(), texts.phrases());
      desks.put(ruling, new RulingDesk(inForce, reader, texts));
    }

    /** Where a ruling has no codes, those of all others: a request is read and told so. */
    private List<String> codes(Ruling ruling) {
      List<Ruling> of = ruling.purposes().isEmpty() ? regime.rulings() : List.of(ruling);
      return of.stream()
          .flatMap(one -> one.purposes().stream())
          .map(PurposeRule::code)
          .distinct()
          .toList();
    }

    RulingDesk at(Instant at) {
      RulingDesk desk = desks.get(regime.rulingAt(at));
      if (desk == null) {
        throw new IllegalStateException("expected a desk for every ruling");
      }
      return desk;
    }
  }
}
