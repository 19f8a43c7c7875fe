package az.permit.persistence.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that writes from two threads, tells what was acknowledged, and waits to be killed. */
final class KilledWriter {
  private static final int EACH = 16;

  private KilledWriter() {}

  public static void main(String[] args) {
    AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
    Database database =
        Database.open(DatabaseSettings.embedded(Path.of(args[0])), reason -> System.exit(1));
    Ledger ledger = new Ledger(database);
    for (int i = 0; i < 2; i++) {
      new Thread(
              () -> {
                while (true) {
                  long first = next.getAndAdd(EACH);
                  ledger.write(first, EACH);
                  System.out.println(first + " " + EACH);
                }
              })
          .start();
    }
  }
}
