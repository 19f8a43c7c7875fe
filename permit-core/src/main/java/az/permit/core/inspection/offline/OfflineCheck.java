package az.permit.core.inspection.offline;

import az.permit.core.inspection.Answer;
import az.permit.core.inspection.offline.RowTable.Span;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list and its deltas, ready to be searched. What was revoked or given after the last of them is
 * not in it; that is why none is in force for long. Thread-safe.
 */
public final class OfflineCheck {
  private final SignedList list;
  private final List<SignedList> deltas;

  private OfflineCheck(SignedList list, List<SignedList> deltas) {
    this.list = list;
    this.deltas = List.copyOf(deltas);
  }

  /**
   * Verifies a list and what follows on it.
   *
   * @param bytes the list, from 0 to the limit
   * @param later deltas, each on what is before it
   * @param trusted the key that must have signed all of them
   */
  public static Either<ListFault, OfflineCheck> of(
      ByteBuffer bytes, List<ByteBuffer> later, PublicKey trusted) {
    Either<ListFault, SignedList> list = SignedList.open(bytes, trusted);
    if (list.isLeft()) {
      return Either.left(list.getLeft());
    }
    List<SignedList> deltas = new ArrayList<>();
    ListHeader before = list.get().header();
    if (before.isDelta()) {
      return Either.left(ListFault.OUT_OF_SEQUENCE);
    }
    for (ByteBuffer one : later) {
      Either<ListFault, SignedList> delta = SignedList.open(one, trusted);
      if (delta.isLeft()) {
        return Either.left(delta.getLeft());
      }
      ListHeader header = delta.get().header();
      if (!header.terms().equals(before.terms())) {
        return Either.left(ListFault.OTHER_LIST);
      }
      if (header.base() != before.sequence()) {
        return Either.left(ListFault.OUT_OF_SEQUENCE);
      }
      deltas.add(delta.get());
      before = header;
    }
    return Either.right(new OfflineCheck(list.get(), deltas));
  }

  /** The newest of what was given; it says until when all of it is in force. */
  public ListHeader newest() {
    return deltas.isEmpty() ? list.header() : deltas.get(deltas.size() - 1).header();
  }

  /**
   * Whether a permit holds that names one of the subjects, and until when: of several the one that
   * holds for longest. Purposes are not on a list.
   *
   * @return the answer, or why the list cannot be relied on at that instant
   */
  public Either<ListFault, Answer> answer(List<Subject> subjects, Instant at) {
    ListHeader newest = newest();
    if (at.isBefore(newest.from())) {
      return Either.left(ListFault.NOT_YET_VALID);
    }
    if (!at.isBefore(newest.until())) {
      return Either.left(ListFault.EXPIRED);
    }
    ListTerms terms = newest.terms();
    int minute = Minutes.of(at) - Minutes.of(terms.origin());
    SubjectHash hash = new SubjectHash(terms.salt(), terms.rounds());
    return Either.right(
        subjects.stream()
            .flatMap(subject -> spans(hash.of(subject)).stream())
            .filter(span -> span.start() <= minute && minute < span.end())
            .map(Span::end)
            .max(Integer::compare)
            .map(end -> Minutes.at(Minutes.of(terms.origin()) + end))
            .map(until -> new Answer(Optional.of(until), Optional.empty()))
            .orElse(Answer.NOT_VALID));
  }

  private List<Span> spans(long hash) {
    List<Span> spans = new ArrayList<>(list.added().spans(hash));
    for (SignedList delta : deltas) {
      spans.removeAll(delta.removed().spans(hash));
      spans.addAll(delta.added().spans(hash));
    }
    return spans;
  }
}
