package az.permit.sms.outbound;

/** Wakes the one thread that waits for it; a signal that comes before the wait is not lost. */
final class Signal {
  private boolean raised;

  synchronized void raise() {
    if (!raised) {
      raised = true;
      notifyAll();
    }
  }

  synchronized void await(long millis) throws InterruptedException {
    if (!raised) {
      wait(millis);
    }
    raised = false;
  }
}
