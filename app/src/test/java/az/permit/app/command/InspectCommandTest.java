package az.permit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.PermitCommandLine;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.inspection.offline.Subject;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer without a network. */
class InspectCommandTest {
  private static final Instant NOON = Instant.parse("2020-07-06T08:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofHours(2));
  private static final PermitCode CODE = PermitCode.of(123_456_789);
  private static final ListedPermit PERMIT =
      new ListedPermit(
          Set.of(
              Subject.of(CODE),
              Subject.of(new IdentityDocument("AZE", "1111111")),
              Subject.of(new Plate("10-AZ-158"))),
          NOON,
          END);

  private final PermitCommandLine permit = new PermitCommandLine();
  private final ListSigner signer = signer();

  @TempDir private Path folder = Path.of("");
  private Path list = Path.of("");
  private Path delta = Path.of("");

  private static ListSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
      return new ListSigner(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void makeAListAndADeltaThatRevokes() throws IOException {
    ListTable table = table(List.of(PERMIT));
    Instant end = NOON.plus(Duration.ofHours(12));
    list = Files.write(folder.resolve("list.bin"), signer.list(table, 1, NOON, end));
    delta =
        Files.write(
            folder.resolve("delta.bin"), signer.delta(table, 1, table(List.of()), 2, NOON, end));
  }

  private static ListTable table(List<ListedPermit> permits) {
    ListTable.Maker maker =
        new ListTable.Maker(new ListTerms(new UUID(1, 2), 2, "azerbaijan-3h", NOON));
    permits.forEach(maker::add);
    return maker.table();
  }

  private int inspect(String subject, String at, String... more) {
    String[] args = {
      "inspect",
      subject,
      "--offline",
      list.toString(),
      "--public-key",
      ListKeys.text(signer.key()),
      "--at",
      at,
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return permit.run(all);
  }

  @Test
  void whoHasAPermitIsFoundByWhateverItNames() {
    assertThat(inspect(CODE.value(), "2020-07-06T12:30")).isZero();
    assertThat(inspect("aze 1111111", "2020-07-06T12:30")).isZero();
    assertThat(inspect("10AZ158", "2020-07-06T12:30")).isZero();
    assertThat(permit.out()).contains("until", "2020-07-06T14:00").doesNotContain("1111111");
  }

  @Test
  void whoHasNoneIsNotValid() {
    assertThat(inspect("AZE 2222222", "2020-07-06T12:30")).isEqualTo(1);
    assertThat(permit.out()).contains("valid        false");
  }

  @Test
  void aPermitThatIsOverIsNotValid() {
    assertThat(inspect(CODE.value(), "2020-07-06T14:00")).isEqualTo(1);
  }

  @Test
  void whatTheDeltaRevokesIsNotValid() {
    assertThat(inspect(CODE.value(), "2020-07-06T12:30", "--delta", delta.toString())).isEqualTo(1);
  }

  @Test
  void scriptsReadJson() throws IOException {
    inspect(CODE.value(), "2020-07-06T12:30", "--json");

    assertThat(new ObjectMapper().readTree(permit.out()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"valid": true, "until": "2020-07-06T14:00", "regime": "azerbaijan-3h",
                     "sequence": 1, "listFrom": "2020-07-06T12:00",
                     "listUntil": "2020-07-07T00:00"}
                    """));
  }

  @Test
  void anExpiredListIsRefusedAndSaysSince() {
    assertThat(inspect(CODE.value(), "2020-07-07T00:00")).isEqualTo(1);
    assertThat(permit.out()).contains("refused      expired", "2020-07-07T00:00");
  }

  @Test
  void aForgedListIsRefused() throws IOException {
    byte[] forged = Files.readAllBytes(list);
    forged[forged.length - 1] ^= 1;
    Files.write(list, forged);

    assertThat(inspect(CODE.value(), "2020-07-06T12:30")).isEqualTo(1);
    assertThat(permit.out()).contains("refused      forged");
  }

  @Test
  void aKeyInAFileIsAsGood() throws IOException {
    Path key = Files.writeString(folder.resolve("list.pub"), ListKeys.text(signer.key()) + "\n");

    assertThat(
            permit.run(
                "inspect",
                CODE.value(),
                "--offline",
                list.toString(),
                "--public-key",
                key.toString(),
                "--at",
                "2020-07-06T12:30"))
        .isZero();
  }

  @Test
  void withoutATrustedKeyNothingIsRead() {
    assertThat(permit.run("inspect", CODE.value(), "--offline", list.toString())).isEqualTo(2);
    assertThat(
            permit.run(
                "inspect", CODE.value(), "--offline", list.toString(), "--public-key", "none"))
        .isEqualTo(2);
  }

  @Test
  void whatNoPermitNamesIsWrongUsage() {
    assertThat(inspect("?", "2020-07-06T12:30")).isEqualTo(2);
  }
}
