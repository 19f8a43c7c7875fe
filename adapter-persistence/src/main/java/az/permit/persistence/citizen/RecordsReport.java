package az.permit.persistence.citizen;

import az.permit.persistence.database.Database;

/**
 * Whether the records of citizens are whole: counts, and what must be zero. Immutable and
 * thread-safe.
 *
 * @param messages messages kept
 * @param permits permits kept
 * @param repliesSettled replies sent, blocked or expired
 * @param repliesDue replies that are still to leave
 * @param noticesDue notices that MIA is still to have; one that it has is gone
 * @param noticesSetAside notices that wait for a person
 * @param answersWithoutReply messages that were answered, but of which no reply is kept: 0
 * @param grantsWithoutPermit messages that were granted a permit that is not there: 0
 * @param permitsWithoutMessage permits of which no granted message is kept: 0
 * @param noticesWithoutPermit notices that say nothing: 0
 * @param hidden messages and permits that are not found by their phone or holder: 0
 * @param seatsOfNobody seats of a phone's or holder's day that are taken by nothing: 0
 */
public record RecordsReport(
    long messages,
    long permits,
    long repliesSettled,
    long repliesDue,
    long noticesDue,
    long noticesSetAside,
    long answersWithoutReply,
    long grantsWithoutPermit,
    long permitsWithoutMessage,
    long noticesWithoutPermit,
    long hidden,
    long seatsOfNobody) {

  private static final String SETTLED = "('SENT', 'BLOCKED', 'EXPIRED')";

  /** Counts the records of that database; takes time on many. */
  public static RecordsReport of(Database database) {
    return new RecordsReport(
        count(database, "message"),
        count(database, "permit"),
        count(database, "reply where state in " + SETTLED),
        count(database, "reply where state not in " + SETTLED),
        count(database, "notice where state = 'due'"),
        count(database, "notice where state = 'blocked'"),
        count(
            database,
            "message m where m.outcome <> 'silent'"
                + " and not exists (select 1 from reply r where r.message_id = m.id)"),
        count(
            database,
            "message m where m.outcome = 'granted'"
                + " and not exists (select 1 from permit p where p.message_id = m.id)"),
        count(
            database,
            "permit p where not exists (select 1 from message m"
                + " where m.id = p.message_id and m.outcome = 'granted')"),
        count(
            database,
            "notice n where not exists"
                + " (select 1 from permit p where p.message_id = n.permit_message_id)"),
        count(database, withoutTurn("message", "id"))
            + count(database, withoutTurn("permit", "message_id")),
        count(database, ofNobody("message", "id"))
            + count(database, ofNobody("permit", "message_id")));
  }

  /** Whether nothing is half there. */
  public boolean isWhole() {
    return answersWithoutReply == 0
        && grantsWithoutPermit == 0
        && permitsWithoutMessage == 0
        && noticesWithoutPermit == 0
        && hidden == 0
        && seatsOfNobody == 0;
  }

  private static String withoutTurn(String table, String id) {
    return "%1$s r where not exists (select 1 from %1$s_turn t where t.slot = r.slot and t.message_id = r.%2$s)"
        .formatted(table, id);
  }

  private static String ofNobody(String table, String id) {
    return "%1$s_turn t where not exists (select 1 from %1$s r where r.%2$s = t.message_id and r.slot = t.slot)"
        .formatted(table, id);
  }

  private static long count(Database database, String what) {
    return database.read(
        handle -> handle.select("select count(*) from " + what).mapTo(Long.class).one());
  }
}
