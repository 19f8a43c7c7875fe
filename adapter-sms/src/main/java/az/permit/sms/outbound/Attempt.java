package az.permit.sms.outbound;

import az.permit.sms.link.SubmitListener;

/** One submission of a reply: the outcomes of its segments become one. Thread-safe. */
final class Attempt {
  /** What an attempt leads to; told once, or twice if the answer came late. */
  interface Outcome {
    /** The operator answered each segment; the status is 0 or that of the first refused. */
    void known(int status, String smscId, boolean late);

    /** For some segment no answer came in time. */
    void unknown(boolean linkLost);
  }

  private final Outcome outcome;
  private int waiting;
  private int open;
  private boolean linkLost;
  private boolean toldUnknown;
  private int status;
  private String smscId = "";

  Attempt(int segments, Outcome outcome) {
    this.outcome = outcome;
    waiting = segments;
    open = segments;
  }

  /** Who learns the outcome of a segment. */
  SubmitListener segment() {
    return new SubmitListener() {
      private boolean late;

      @Override
      public void answered(int commandStatus, String id) {
        synchronized (Attempt.this) {
          waiting -= late ? 0 : 1;
          open--;
          status = status == 0 ? commandStatus : status;
          smscId = smscId.isEmpty() ? id : smscId;
          conclude();
        }
      }

      @Override
      public void unanswered(boolean lost) {
        synchronized (Attempt.this) {
          late = true;
          waiting--;
          linkLost |= lost;
          conclude();
        }
      }
    };
  }

  private void conclude() {
    if (open == 0) {
      outcome.known(status, smscId, toldUnknown);
    } else if (waiting == 0 && !toldUnknown) {
      toldUnknown = true;
      outcome.unknown(linkLost);
    }
  }
}
