package az.permit.sms.inbound;

import az.permit.sms.link.LinkSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gathers the answers to a batch, so that each session gets them with one write per status. */
final class Answers {
  private record To(LinkSession session, int status) {}

  private static final class Sequences {
    private int[] numbers = new int[64];
    private int count;

    void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }
  }

  private final Map<To, Sequences> gathered = new HashMap<>();

  void add(Delivery delivery, int status) {
    gathered
        .computeIfAbsent(new To(delivery.session(), status), to -> new Sequences())
        .add(delivery.sequence());
  }

  /** "Try again later", in the word that this operator understands. */
  void addBusy(Delivery delivery) {
    add(delivery, delivery.session().operator().busyStatus());
  }

  void send() {
    gathered.forEach(
        (to, sequences) -> to.session().answer(sequences.numbers, sequences.count, to.status()));
  }
}
