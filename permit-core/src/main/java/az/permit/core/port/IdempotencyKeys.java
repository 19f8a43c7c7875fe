package az.permit.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The answers to requests that a client may send again under the same {@code Idempotency-Key}: it
 * is done once, and the first answer is given each time. Thread-safe.
 *
 * <p>A key belongs to its owner: two owners may use the same key and never hear of each other. Of
 * any number of requests with one key, on any number of nodes, one alone is {@link Begun.New}; the
 * others are {@link Begun.Running} until it is finished. Whoever was new and neither finished nor
 * dropped it within {@link #TAKEN_OVER_AFTER} is taken for dead: the next who asks is new instead,
 * and what the former holder says then is ignored. So work under a key should end well before that,
 * or bear being done twice.
 *
 * <p>Private: owner, key and fingerprint are kept as keyed hashes, answers encrypted. When {@link
 * #begin}, {@link #finish} and {@link #drop} return, what they wrote is committed and synced.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be written now.
 */
public interface IdempotencyKeys {
  /** So long after its beginning a key is remembered; later it is as if it had never been used. */
  Duration KEPT = Duration.ofHours(24);

  /** A request that runs for so long, or longer, is taken for dead. */
  Duration TAKEN_OVER_AFTER = Duration.ofMinutes(1);

  /**
   * Asks for the right to run a request.
   *
   * @param owner whose key it is, such as the subject of the session and its TIN; any text
   * @param key the client's key; any text
   * @param fingerprint what tells the request from another under the same key: a digest of its
   *     method, path and body, always made in the same way
   * @param now when the request came
   */
  Begun begin(String owner, String key, String fingerprint, Instant now);

  /** Keeps the answer for all who ask again. Does nothing if the claim was lost meanwhile. */
  void finish(Claim claim, Answer answer);

  /**
   * Gives the key back as if it had never been used, for a request that failed and changed nothing:
   * it may then be sent again at once. Does nothing if the claim was lost meanwhile.
   */
  void drop(Claim claim);

  /**
   * Removes what is no longer remembered.
   *
   * @return how many keys went
   */
  int forget(Instant now);

  /** What became of a {@link #begin}. A closed set. Immutable and thread-safe. */
  sealed interface Begun {
    /** One branch per case, since Java 17 cannot switch over types. */
    <T> T fold(Cases<T> cases);

    /** What to do in each case. */
    interface Cases<T> {
      /** Run it, then finish or drop the claim. */
      T isNew(Claim claim);

      /** The same request runs now: to be asked again in a moment (409). */
      T running();

      /** It was done: give this answer. */
      T answered(Answer answer);

      /** The key was used for another request (422). */
      T mismatch();
    }

    /**
     * Nobody ran it, or whoever did is dead: the caller runs it.
     *
     * @param claim the right to finish it
     */
    record New(Claim claim) implements Begun {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.isNew(claim);
      }
    }

    /** Somebody runs the same request now. */
    record Running() implements Begun {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.running();
      }
    }

    /**
     * The same request was answered before.
     *
     * @param answer the answer, as it was given to {@link IdempotencyKeys#finish}
     */
    record Answered(Answer answer) implements Begun {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.answered(answer);
      }
    }

    /** Another request was sent under this key before, whether it still runs or was answered. */
    record Mismatch() implements Begun {
      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.mismatch();
      }
    }
  }

  /**
   * The right to run one request. Immutable and thread-safe.
   *
   * @param owner whose key it is
   * @param key the client's key
   * @param lease which beginning of it, so that one who was taken for dead is told apart
   */
  record Claim(String owner, String key, long lease) {
    /** The lease alone: an owner may be a person. */
    @Override
    public String toString() {
      return "claim " + lease;
    }
  }

  /**
   * An answer to give again. Immutable and thread-safe.
   *
   * @param status HTTP status
   * @param headers those that belong to the answer, such as ETag and Location, by name
   * @param body the text of the body; empty if there was none
   */
  record Answer(int status, Map<String, String> headers, String body) {
    /** Keeps the headers as they are now. */
    public Answer {
      headers = Map.copyOf(headers);
    }

    /** The status alone: a body may name a person. */
    @Override
    public String toString() {
      return "answer " + status;
    }
  }
}
