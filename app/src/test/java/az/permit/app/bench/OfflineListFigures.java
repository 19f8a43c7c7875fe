package az.permit.app.bench;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.inspection.offline.OfflineCheck;
import az.permit.core.inspection.offline.Subject;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Size and time of the list that the police carry, for a million permits of citizens. Time is that
 * of the processor, which says the same on a machine that does other work too.
 */
public final class OfflineListFigures {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int PERMITS = 1_000_000;
  private static final int LOOK_UPS = 100_000;
  private static final Instant NOON = Instant.parse("2020-07-06T08:00:00Z");

  private OfflineListFigures() {}

  /**
   * Prints the figures.
   *
   * @param arguments how often a hash is hashed; 32 if nothing is given
   */
  public static void main(String[] arguments) throws GeneralSecurityException {
    PrintStream out = System.out;
    int rounds = arguments.length == 0 ? 32 : Integer.parseInt(arguments[0]);
    KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
    ListSigner signer = new ListSigner(pair.getPrivate(), pair.getPublic());

    long begun = PROCESS.getProcessCpuTime();
    ListTable.Maker maker =
        new ListTable.Maker(new ListTerms(new UUID(1, 2), rounds, "azerbaijan-3h", NOON));
    for (int number = 0; number < PERMITS; number++) {
      maker.add(new ListedPermit(named(number), NOON, NOON.plusSeconds(10_800)));
    }
    byte[] list = signer.list(maker.table(), 1, NOON, NOON.plusSeconds(43_200));
    out.printf("rounds              %d%n", rounds);
    out.printf("bytes a permit      %.1f%n", (double) list.length / PERMITS);
    out.printf("made and signed in  %.1f s%n", seconds(begun));

    begun = PROCESS.getProcessCpuTime();
    OfflineCheck check = OfflineCheck.of(ByteBuffer.wrap(list), List.of(), pair.getPublic()).get();
    out.printf("verified in         %.3f s%n", seconds(begun));

    begun = PROCESS.getProcessCpuTime();
    int valid = 0;
    for (int number = 0; number < LOOK_UPS; number++) {
      Subject code = Subject.of(PermitCode.of(number * 2L * PERMITS / LOOK_UPS));
      valid += check.answer(List.of(code), NOON).get().valid() ? 1 : 0;
    }
    out.printf("a look-up           %.1f µs%n", seconds(begun) * 1e6 / LOOK_UPS);
    out.printf("found               %d of %d%n", valid, LOOK_UPS);
  }

  private static Set<Subject> named(int number) {
    return Set.of(
        Subject.of(PermitCode.of(number)),
        Subject.of(new IdentityDocument("AZE", Integer.toString(10_000_000 + number))));
  }

  private static double seconds(long since) {
    return (PROCESS.getProcessCpuTime() - since) / 1e9;
  }
}
