package az.permit.core.inspection.listing;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListHeader;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.inspection.offline.OfflineCheck;
import az.permit.core.inspection.offline.Subject;
import az.permit.core.memory.InMemoryOfflineLists;
import az.permit.core.regime.Presets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists as time goes on. */
class MakeListsTest {
  private static final Instant NOON = Instant.parse("2020-04-06T08:00:30Z");
  private static final Subject ONE = Subject.of(PermitCode.of(1));
  private static final Subject OTHER = Subject.of(PermitCode.of(2));
  private static final ListPlan PLAN = new ListPlan(2, Duration.ofHours(12), Duration.ofHours(6));

  private final List<ListedPermit> permits = new ArrayList<>(List.of(permit(ONE)));
  private final InMemoryOfflineLists lists = new InMemoryOfflineLists();
  private final ListSigner signer = signer();
  private final MakeLists make = make(signer);

  private static ListSigner signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
      return new ListSigner(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private MakeLists make(ListSigner by) {
    return new MakeLists(
        Presets.named("azerbaijan-3h").get(),
        (from, until, zone, sink) -> permits.forEach(sink),
        lists,
        by,
        new Random(7),
        PLAN);
  }

  private static ListedPermit permit(Subject subject) {
    return new ListedPermit(Set.of(subject), NOON, NOON.plus(Duration.ofDays(1)));
  }

  private boolean isValid(Subject subject, Instant at) {
    return OfflineCheck.of(
            lists.list().orElseThrow().bytes(),
            lists.delta().stream().map(ListFile::bytes).toList(),
            signer.key())
        .get()
        .answer(List.of(subject), at)
        .get()
        .valid();
  }

  @Test
  void theFirstTurnMakesAList() {
    make.turn(NOON);

    assertThat(lists.delta()).isEmpty();
    assertThat(isValid(ONE, NOON)).isTrue();
    assertThat(isValid(OTHER, NOON)).isFalse();
  }

  @Test
  void theNextTurnTellsWhatChanged() {
    make.turn(NOON);
    permits.set(0, permit(OTHER));
    Instant later = NOON.plusSeconds(600);
    make.turn(later);

    assertThat(lists.delta()).isPresent();
    assertThat(isValid(ONE, later)).isFalse();
    assertThat(isValid(OTHER, later)).isTrue();
  }

  @Test
  void eachTurnStandsOnTheListAndNotOnTheTurnBefore() {
    make.turn(NOON);
    permits.add(permit(OTHER));
    make.turn(NOON.plusSeconds(600));
    make.turn(NOON.plusSeconds(1_200));

    assertThat(lists.delta().orElseThrow().base()).isEqualTo(lists.list().orElseThrow().sequence());
    assertThat(isValid(OTHER, NOON.plusSeconds(1_200))).isTrue();
  }

  @Test
  void anOldListIsReplacedByOneWithAFreshSalt() {
    make.turn(NOON);
    ListHeader first = header();
    make.turn(NOON.plus(PLAN.renewedAfter()));

    assertThat(lists.delta()).isEmpty();
    assertThat(header().terms().salt()).isNotEqualTo(first.terms().salt());
    assertThat(header().sequence()).isGreaterThan(first.sequence());
  }

  private ListHeader header() {
    return OfflineCheck.of(lists.list().orElseThrow().bytes(), List.of(), signer.key())
        .get()
        .newest();
  }

  @Test
  void afterARestartItGoesOnWithTheListThatIsThere() {
    make.turn(NOON);
    make(signer).turn(NOON.plusSeconds(600));

    assertThat(lists.delta()).isPresent();
  }

  @Test
  void aListOfAnotherKeyIsReplaced() {
    make(signer()).turn(NOON);
    make.turn(NOON.plusSeconds(600));

    assertThat(isValid(ONE, NOON.plusSeconds(600))).isTrue();
    assertThat(lists.delta()).isEmpty();
  }
}
