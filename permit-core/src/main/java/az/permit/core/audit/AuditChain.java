package az.permit.core.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** How entries hang together. Stateless and thread-safe. */
public final class AuditChain {
  private static final byte FORM = 1;

  private AuditChain() {}

  /**
   * The entry that follows.
   *
   * @param head the end of the chain so far
   * @param actor keyed hash of who it was
   * @param subjects keyed hashes of whom it concerns
   */
  public static AuditEntry next(
      ChainHead head, AuditEvent event, String actor, List<String> subjects) {
    AuditEntry open =
        new AuditEntry(
            head.number() + 1,
            event.at(),
            event.actor().role(),
            actor,
            event.action(),
            subjects,
            event.detail(),
            head.hash(),
            "");
    return new AuditEntry(
        open.number(),
        open.at(),
        open.role(),
        open.actor(),
        open.action(),
        open.subjects(),
        open.detail(),
        open.previous(),
        hash(open));
  }

  /** The hash that an entry must have, whatever it says itself. */
  static String hash(AuditEntry entry) {
    Canonical canonical = new Canonical();
    canonical.number(entry.number());
    canonical.moment(entry.at());
    canonical.text(entry.role());
    canonical.text(entry.actor());
    canonical.text(entry.action().code());
    canonical.number(entry.subjects().size());
    entry.subjects().forEach(canonical::text);
    canonical.text(entry.detail());
    canonical.text(entry.previous());
    return HexFormat.of().formatHex(sha256().digest(canonical.bytes.toByteArray()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Each text behind its length, so that no two entries are written alike. */
  private static final class Canonical {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Canonical() {
      bytes.write(FORM);
    }

    void number(long value) {
      bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    void moment(Instant at) {
      number(at.getEpochSecond());
      number(at.getNano());
    }

    void text(String value) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes.writeBytes(utf8);
    }
  }
}
