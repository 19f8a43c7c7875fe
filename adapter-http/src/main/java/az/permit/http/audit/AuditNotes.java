package az.permit.http.audit;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditSubject;
import az.permit.core.organisation.portal.Refusal;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the handler of a request wants entered in the trail, under the name of whoever is signed in.
 * It is entered before the answer leaves: what cannot be entered is not shown, unless it was a
 * stream that had begun. One request, one thread.
 */
public final class AuditNotes {
  private static final String ATTRIBUTE = AuditNotes.class.getName();
  private static final Pattern ID = Pattern.compile("[a-z]{1,2}-[0-9a-f]{1,64}");

  private final List<Note> notes = new ArrayList<>();

  /**
   * One of them.
   *
   * @param action what was done
   * @param detail names nobody
   * @param subjects whom it concerns
   */
  record Note(AuditAction action, String detail, List<AuditSubject> subjects) {}

  private AuditNotes() {}

  /** Notes what was done. The detail is in the clear for ever, so it must name nobody. */
  public static void add(
      Context context, AuditAction action, String detail, List<AuditSubject> subjects) {
    of(context).notes.add(new Note(action, detail, List.copyOf(subjects)));
  }

  /**
   * Notes what was refused of one permit among several, if the reason was that it is not there or
   * not theirs. Where a request is about one permit alone, its status tells.
   */
  public static void refused(Context context, String id, Refusal refusal) {
    if (refusal instanceof Refusal.NotFound) {
      add(context, AuditAction.NOT_THEIRS, id(id), List.of());
    }
  }

  /** An id that came with a request, if it is one at all and not whatever somebody typed. */
  static String id(String sent) {
    return ID.matcher(sent).matches() ? sent : "no id";
  }

  static List<Note> takeFrom(Context context) {
    List<Note> notes = List.copyOf(of(context).notes);
    of(context).notes.clear();
    return notes;
  }

  private static AuditNotes of(Context context) {
    AuditNotes found = context.attribute(ATTRIBUTE);
    if (found == null) {
      found = new AuditNotes();
      context.attribute(ATTRIBUTE, found);
    }
    return found;
  }
}
