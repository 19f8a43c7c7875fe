package az.permit.persistence.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens whether a start had to repair anything, which would hide that a write was half there. */
final class Repairs implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger(HalfWritten.class);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private Repairs() {
    events.start();
    logger.addAppender(events);
  }

  static Repairs listen() {
    return new Repairs();
  }

  /** What was repaired since; each as it was told to the operator. */
  List<String> told() {
    return events.list.stream()
        .filter(event -> event.getLevel() == Level.ERROR)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(events);
  }
}
