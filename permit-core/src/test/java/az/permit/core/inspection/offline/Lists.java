package az.permit.core.inspection.offline;

import az.permit.core.identity.PermitCode;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Lists for tests: made at noon, in force for twelve hours. */
final class Lists {
  static final Instant NOON = Instant.parse("2020-06-06T08:00:00Z");
  static final Duration BOX = Duration.ofHours(12);
  static final ListTerms TERMS = new ListTerms(new UUID(1, 2), 2, "azerbaijan-2020", NOON);
  static final ListSigner SIGNER = signer();

  private Lists() {}

  static ListSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
      return new ListSigner(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ListedPermit permit(long number, int startMinute, int endMinute) {
    return new ListedPermit(Set.of(code(number)), minute(startMinute), minute(endMinute));
  }

  static Subject code(long number) {
    return Subject.of(PermitCode.of(number));
  }

  static Instant minute(int fromNoon) {
    return NOON.plus(Duration.ofMinutes(fromNoon));
  }

  static ListTable table(Collection<ListedPermit> permits) {
    ListTable.Maker maker = new ListTable.Maker(TERMS);
    permits.forEach(maker::add);
    return maker.table();
  }

  static byte[] list(Collection<ListedPermit> permits) {
    return SIGNER.list(table(permits), 1, NOON, NOON.plus(BOX));
  }

  static byte[] delta(
      Collection<ListedPermit> before, Collection<ListedPermit> after, long sequence) {
    return SIGNER.delta(table(before), sequence - 1, table(after), sequence, NOON, NOON.plus(BOX));
  }

  static ByteBuffer bytes(byte[] file) {
    return ByteBuffer.wrap(file);
  }
}
