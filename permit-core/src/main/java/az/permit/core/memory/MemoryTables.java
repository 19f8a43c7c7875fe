package az.permit.core.memory;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Reply;
import az.permit.core.identity.Holder;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.ReplyOutbox.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is kept, and the lock that guards it: whoever touches a field holds this object. */
final class MemoryTables {
  final Map<String, NavigableMap<Turn, Message>> messages = new HashMap<>();
  final Map<Holder, NavigableMap<Turn, Permit>> permits = new HashMap<>();
  final Map<String, List<IncomingMessage>> parts = new HashMap<>();
  final Map<CaseKey, AbuseCase> cases = new HashMap<>();

  /** Of the cases whose cool-down is lifted, by their id. */
  final Map<String, AbuseCase> lifted = new HashMap<>();

  final NavigableMap<Long, ReplyRow> replies = new TreeMap<>();
  final Map<String, NoticeRow> notices = new LinkedHashMap<>();
  long lastId;

  /** The how-manieth of a day. */
  record Turn(LocalDate day, int ordinal) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : Integer.compare(ordinal, other.ordinal);
    }

    static Turn first(LocalDate day) {
      return new Turn(day, Integer.MIN_VALUE);
    }
  }

  record Message(long id, AnsweredMessage answered, int deliveries) {
    Message deliveredAgain() {
      return new Message(id, answered, deliveries + 1);
    }
  }

  /** Of which at most one case is kept. */
  record CaseKey(String phone, LocalDate day, String rule, AbuseCase.Step step) {}

  record ReplyRow(Reply reply, State state, int lease, int attempts, Instant nextAt) {
    boolean waits() {
      return state == State.DUE || state == State.RETRY || state == State.UNKNOWN;
    }

    ReplyRow next(State newState, int counted, Instant newNextAt) {
      return new ReplyRow(reply, newState, lease + 1, attempts + counted, newNextAt);
    }
  }

  /** How far a notice came. */
  enum NoticeState {
    DUE,
    TAKEN,
    BLOCKED
  }

  record NoticeRow(
      Notice notice, Instant at, NoticeState state, int lease, int attempts, Instant nextAt) {
    NoticeRow next(NoticeState newState, int counted, Instant newNextAt) {
      return new NoticeRow(notice, at, newState, lease + 1, attempts + counted, newNextAt);
    }
  }

  /** All permits of citizens. */
  Stream<Permit> allPermits() {
    return permits.values().stream().flatMap(ofHolder -> ofHolder.values().stream());
  }

  /** Puts a row where none may be yet, as a unique constraint would have it. */
  static <K, V> void putOnce(Map<K, V> rows, K key, V row, List<Runnable> undo) {
    if (rows.containsKey(key)) {
      throw new IllegalStateException("expected each turn of a day once");
    }
    rows.put(key, row);
    undo.add(() -> rows.remove(key));
  }

  static <T> List<T> first(List<T> sorted, int limit) {
    return new ArrayList<>(sorted.subList(0, Math.min(limit, sorted.size())));
  }
}
