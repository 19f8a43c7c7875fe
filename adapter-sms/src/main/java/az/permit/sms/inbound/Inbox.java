package az.permit.sms.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Deliveries that wait for their decision: bounded, so that a flood costs no memory. */
final class Inbox {
  private final BlockingQueue<Delivery> waiting;
  private volatile boolean closed;

  Inbox(int capacity) {
    waiting = new ArrayBlockingQueue<>(capacity);
  }

  /** Takes it in, if there is room. Never waits. */
  boolean offer(Delivery delivery) {
    return !closed && waiting.offer(delivery);
  }

  /** Takes in no more; what is there stays. */
  void close() {
    closed = true;
  }

  boolean isDone() {
    return closed && waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** What has gathered, up to so many; waits a moment for the first, never for more. */
  List<Delivery> take(int most) throws InterruptedException {
    Delivery first = waiting.poll(50, TimeUnit.MILLISECONDS);
    if (first == null) {
      return List.of();
    }
    List<Delivery> batch = new ArrayList<>();
    batch.add(first);
    waiting.drainTo(batch, most - 1);
    return batch;
  }
}
