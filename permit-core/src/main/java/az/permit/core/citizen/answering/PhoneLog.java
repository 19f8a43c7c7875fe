package az.permit.core.citizen.answering;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection;
import az.permit.core.citizen.Reply;
import az.permit.core.citizen.issuing.OwnPermits;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a phone sent before, growing with the batch. Not thread-safe: one transaction's own. */
final class PhoneLog {
  /** Within this of the first, the same octets by the same operator are the same message again. */
  static final Duration REDELIVERY = Duration.ofMinutes(2);

  private final Map<LocalDate, Integer> counts;
  private final List<PastMessage> messages;
  private final List<LiftedStep> lifted;

  PhoneLog(PhoneHistory history, List<LiftedStep> lifted) {
    this.lifted = lifted;
    counts = new HashMap<>(history.countByDay());
    messages = new ArrayList<>(history.messages());
  }

  int countOn(LocalDate day) {
    return counts.getOrDefault(day, 0);
  }

  /** The message that this one repeats octet by octet, or null. */
  @Nullable PastMessage redelivered(IncomingMessage message) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      PastMessage past = messages.get(i);
      Duration apart = Duration.between(past.receivedAt(), message.receivedAt()).abs();
      if (apart.compareTo(REDELIVERY) < 0
          && past.octets().equals(message.octets())
          && past.operator().equals(message.operator())
          && past.to().equals(message.to())
          && stillStands(past, message)) {
        return past;
      }
    }
    return null;
  }

  /** An answer that has lapsed, at midnight or with its ruling, is no answer to the same text. */
  private static boolean stillStands(PastMessage past, IncomingMessage message) {
    return past.replyText().isEmpty()
        || past.outcome().equals(AnswerDraft.SET_ASIDE)
        || message.receivedAt().isBefore(past.repeatUntil());
  }

  /** The message whose answer still stands for this one, or null. */
  @Nullable PastMessage standing(PreparedMessage prepared) {
    PermitRequest request = prepared.request();
    for (PastMessage past : messages) {
      boolean same =
          request == null
              ? past.request().isEmpty() && past.octets().equals(prepared.message().octets())
              : past.request().isPresent() && past.request().get().sameAs(request);
      if (same
          && past.replyText().isPresent()
          && prepared.message().receivedAt().isBefore(past.repeatUntil())) {
        return past;
      }
    }
    return null;
  }

  PhoneUsage usageOn(LocalDate day, @Nullable PermitRequest request) {
    Set<IdentityDocument> documents = new HashSet<>();
    int rank = 0;
    int spent = 0;
    for (PastMessage past : messages) {
      if (past.day().equals(day) && past.request().isPresent()) {
        IdentityDocument document = past.request().get().document();
        boolean first = documents.add(document);
        if (first && request != null && document.equals(request.document())) {
          rank = documents.size();
        }
        spent += request != null && isSpent(past, request) ? 1 : 0;
      }
    }
    boolean isNew = request != null && rank == 0;
    return new PhoneUsage(
        deliveriesOn(day),
        isNew ? documents.size() + 1 : rank,
        documents.size(),
        spent,
        liftedOn(day));
  }

  private Set<String> liftedOn(LocalDate day) {
    return lifted.isEmpty()
        ? Set.of()
        : lifted.stream()
            .filter(step -> step.day().equals(day))
            .map(LiftedStep::rule)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The permits that this phone itself was granted for that document on that day. */
  OwnPermits ownPermits(LocalDate day, PermitRequest request) {
    int ofPurpose = 0;
    int ofAll = 0;
    for (PastMessage past : messages) {
      PermitRequest earlier = past.request().orElse(null);
      if (earlier != null
          && past.day().equals(day)
          && past.outcome().equals(AnswerDraft.GRANTED)
          && earlier.document().equals(request.document())) {
        ofAll++;
        ofPurpose += earlier.purpose().equals(request.purpose()) ? 1 : 0;
      }
    }
    return new OwnPermits(ofPurpose, ofAll);
  }

  /** How many hints were given on that day, those given again included. */
  int hintsOn(LocalDate day) {
    int hints = 0;
    for (PastMessage past : messages) {
      if (past.day().equals(day) && past.request().isEmpty() && past.replyText().isPresent()) {
        hints += past.deliveries();
      }
    }
    return hints;
  }

  /** How many messages were delivered on that day, each as often as it came. */
  int deliveriesOn(LocalDate day) {
    int again = 0;
    for (PastMessage past : messages) {
      again += past.day().equals(day) ? past.deliveries() - 1 : 0;
    }
    return countOn(day) + again;
  }

  /** The message was delivered once more. */
  void deliveredAgain(PastMessage first) {
    messages.replaceAll(past -> past == first ? past.deliveredAgain() : past);
  }

  void add(AnsweredMessage answered) {
    counts.merge(answered.day(), 1, Integer::sum);
    IncomingMessage message = answered.message();
    messages.add(
        new PastMessage(
            answered.day(),
            answered.ordinal(),
            message.operator(),
            message.to(),
            message.octets(),
            message.receivedAt(),
            answered.request(),
            answered.outcome(),
            answered.repeatUntil(),
            answered.reply().map(Reply::text),
            1));
  }

  /** Whether that was a refusal of the same document and purpose; a family shares a phone. */
  private static boolean isSpent(PastMessage past, PermitRequest request) {
    boolean same =
        past.request()
            .filter(one -> one.document().equals(request.document()))
            .filter(one -> one.purpose().equals(request.purpose()))
            .isPresent();
    return same
        && (past.outcome().equals(Rejection.Refused.Cause.QUOTA_SPENT.code())
            || past.outcome().equals(Rejection.Refused.Cause.DAY_QUOTA_SPENT.code()));
  }
}
