package az.permit.app.command;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this process ends. */
final class Process {
  private static final Logger LOG = LoggerFactory.getLogger(Process.class);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int FATAL = 70;

  private Process() {}

  /** Nothing may be acknowledged any more, so nothing is: whoever watches us starts us anew. */
  static void endNow(String reason) {
    LOG.error("ALARM: the process ends: {}", reason);
    Runtime.getRuntime().halt(FATAL);
  }

  /** On SIGTERM and SIGINT all is put in order, and then it is a proper end. */
  static void stopOnSignal(Consumer<Duration> stop) {
    Thread.setDefaultUncaughtExceptionHandler(Process::uncaught);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(stop), "shutdown"));
  }

  private static void stopped(Consumer<Duration> stop) {
    stop.accept(GRACE);
    Runtime.getRuntime().halt(0);
  }

  private static void uncaught(Thread thread, Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      Runtime.getRuntime().halt(FATAL);
    }
    LOG.error("Thread {} ended by a failure", thread.getName(), failure);
  }
}
