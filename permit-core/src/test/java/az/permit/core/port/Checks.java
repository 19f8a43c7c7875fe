package az.permit.core.port;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.inspection.Inspection;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.Officer;
import az.permit.core.inspection.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Look-ups of an invented officer, for tests of whatever keeps them. */
public final class Checks {
  /** When all of them are made, unless they are made later. */
  public static final Instant AT = Instant.parse("2020-04-06T10:20:05.123456Z");

  /** Who makes them. */
  public static final Officer OFFICER =
      new Officer("s-17", "Elçin Əhmədov", "Nəsimi RPİ", "tablet-4");

  private Checks() {}

  /** Another officer of the same unit. */
  public static Officer colleague() {
    return new Officer("s-18", "Sevinc Quliyeva", "Nəsimi RPİ", "tablet-4");
  }

  /** Somebody's document. */
  public static IdentityDocument document(int number) {
    return new IdentityDocument("AZE", Integer.toString(20_000_000 + number));
  }

  /** Their holder. */
  public static Holder holder(int number) {
    return Holder.of(document(number));
  }

  /** Look-ups of the documents from one number to another, one moment, of one request. */
  public static InspectionBatch batch(Officer officer, Instant at, int from, int to) {
    return new InspectionBatch(
        officer,
        at,
        IntStream.rangeClosed(from, to)
            .mapToObj(
                number ->
                    new Inspection(
                        officer,
                        new Question.OfDocument(document(number)),
                        Optional.of(holder(number)),
                        number % 2 == 0,
                        at))
            .toList());
  }

  /** One look-up. */
  public static InspectionBatch one(Instant at, int number) {
    return batch(OFFICER, at, number, number);
  }

  /** The same holders as a list. */
  public static List<Holder> holders(int... numbers) {
    return IntStream.of(numbers).mapToObj(Checks::holder).toList();
  }
}
