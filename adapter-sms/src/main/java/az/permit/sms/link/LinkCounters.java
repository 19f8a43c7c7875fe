package az.permit.sms.link;

import java.util.concurrent.atomic.LongAdder;

/** What went over a bind since the start. Thread-safe. */
final class LinkCounters {
  final LongAdder received = new LongAdder();
  final LongAdder receipts = new LongAdder();
  final LongAdder busy = new LongAdder();
  final LongAdder submitted = new LongAdder();
  final LongAdder throttled = new LongAdder();
  final LongAdder unanswered = new LongAdder();
}
