package az.permit.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OfflineLists} must do. */
public abstract class OfflineListsContract {
  private static final Instant NOON = Instant.parse("2020-04-06T08:00:00Z");
  private static final ListTable EMPTY =
      new ListTable.Maker(new ListTerms(new UUID(1, 2), 1, "azerbaijan-3h", NOON)).table();

  private final ListSigner signer = signer();
  private OfflineLists lists;

  /** Without a list, for each test. */
  protected abstract OfflineLists empty();

  private static ListSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
      return new ListSigner(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    lists = empty();
  }

  private ListFile list(long sequence) {
    return ListFile.of(signer.list(EMPTY, sequence, NOON, NOON.plusSeconds(60)));
  }

  private ListFile delta(long base, long sequence) {
    return ListFile.of(signer.delta(EMPTY, base, EMPTY, sequence, NOON, NOON.plusSeconds(60)));
  }

  @Test
  void thereIsNothingAtFirst() {
    assertThat(lists.list()).isEmpty();
    assertThat(lists.delta()).isEmpty();
  }

  @Test
  void aListIsReadAsItWasKept() {
    lists.keep(list(1));

    assertThat(lists.list().map(ListFile::bytes)).contains(list(1).bytes());
    assertThat(lists.delta()).isEmpty();
  }

  @Test
  void theNewestIsThere() {
    lists.keep(list(1));
    lists.keep(delta(1, 2));
    lists.keep(delta(1, 3));

    assertThat(lists.delta().map(ListFile::sequence)).contains(3L);
  }

  @Test
  void aDeltaOnAnotherListIsNotThere() {
    lists.keep(list(1));
    lists.keep(delta(1, 2));
    lists.keep(list(5));

    assertThat(lists.list().map(ListFile::sequence)).contains(5L);
    assertThat(lists.delta()).isEmpty();
  }

  @Test
  void whatWasHandedOutStaysReadable() {
    lists.keep(list(1));
    ByteBuffer first = lists.list().orElseThrow().bytes();
    lists.keep(list(2));

    assertThat(first).isEqualTo(list(1).bytes());
  }
}
