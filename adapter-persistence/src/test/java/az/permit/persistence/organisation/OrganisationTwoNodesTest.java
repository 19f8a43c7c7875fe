package az.permit.persistence.organisation;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.SEAL;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.pin;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.port.Listings;
import az.permit.persistence.citizen.TwoNodes;
import az.permit.persistence.database.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two nodes on one PostgreSQL decide about organisations in the same moment. */
class OrganisationTwoNodesTest {
  private static final int ROUNDS = 30;

  private TwoNodes nodes;

  @BeforeEach
  void open(@TempDir Path folder) {
    nodes = TwoNodes.on(folder);
  }

  @AfterEach
  void close() {
    nodes.close();
  }

  @Test
  void aQuotaOfOneEmployeeHoldsOnBoth() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Organisation owner = organisation(round);
      int number = 2 * round;

      assertThat(
              nodes.together(one -> list(one, owner, number), two -> list(two, owner, number + 1)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static Organisation organisation(int number) {
    return new Organisation(
        new Tin(String.format(Locale.ROOT, "%010d", 3_000_000_000L + number)), "Çörək evi");
  }

  /** As the core does, with a quota of one. */
  private static boolean list(Database node, Organisation owner, int number) {
    return new JdbiOrganisationRecords(node)
        .transact(
            t -> {
              if (t.headcount(owner.tin(), TODAY, MADE).listed() > 0) {
                return false;
              }
              t.store(List.of(added(Listings.confirmed(number, owner, details(number)))));
              return true;
            });
  }

  @Test
  void aPersonIsGivenTheRightOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int person = round;

      assertThat(nodes.together(one -> grant(one, person), two -> grant(two, person)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static boolean grant(Database node, int person) {
    return new JdbiOrganisationRecords(node)
        .transact(
            t -> {
              if (t.delegation(MILL.tin(), pin(person)).isPresent()) {
                return false;
              }
              t.keep(
                  new Delegation(
                      MILL, pin(person), "AZE1234567", SEAL.pin(), MADE, Optional.empty()));
              return true;
            });
  }

  @Test
  void aDecisionIsTakenOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "d-" + round;

      assertThat(nodes.together(one -> take(one, id), two -> take(two, id)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static boolean take(Database node, String id) {
    return new JdbiOrganisationRecords(node)
        .transact(
            t -> {
              if (t.outcome(id).isPresent()) {
                return false;
              }
              t.keep(
                  new MiaDecision(id, "p-1", 1, MiaDecision.Verdict.APPROVED, "", MADE),
                  MiaDecision.Outcome.UNKNOWN_PERMIT,
                  MADE);
              return true;
            });
  }

  @Test
  void aDraftIsDeletedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int number = round;
      Listings.store(new JdbiOrganisationRecords(nodes.one()), added(draft(number)));

      assertThat(nodes.together(one -> delete(one, number), two -> delete(two, number)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static boolean delete(Database node, int number) {
    return new JdbiOrganisationRecords(node)
        .transact(
            t -> {
              boolean found = t.permit(Listings.id(number)).isPresent();
              if (found) {
                t.delete(draft(number));
              }
              return found;
            });
  }
}
