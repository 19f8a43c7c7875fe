package az.permit.mia.check;

import java.util.List;

/**
 * What a server answered. Immutable and thread-safe.
 *
 * @param status HTTP status; 0 if no answer came
 * @param taken the ids that it says it took, in its order; empty if it says none or cannot be read
 * @param note why there is no answer, or what is wrong with it; else empty
 */
record Answer(int status, List<String> taken, String note) {
  boolean took(List<String> ids) {
    return status == 200 && taken.size() == ids.size() && taken.containsAll(ids);
  }

  /** That the content is at fault, so that we do not send it for ever. */
  boolean blamesTheContent() {
    return status == 400 || status == 413 || status == 422;
  }

  /** In words, for a report. */
  String inWords() {
    if (status == 0) {
      return note;
    }
    String what = status == 200 ? ", " + taken.size() + " taken" : "";
    return "status " + status + what + (note.isEmpty() ? "" : ", " + note);
  }
}
