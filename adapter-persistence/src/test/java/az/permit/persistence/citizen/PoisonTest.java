package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.incoming;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.answering.AnswerMessages;
import az.permit.core.citizen.answering.Answers;
import az.permit.core.identity.Holder;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.PopulationRegister;
import az.permit.core.regime.Presets;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message whose rows the database refuses whenever they come. */
class PoisonTest {
  private static final int BATCH = 40;
  private static final int POISON = 17;
  private static final long ISSUED = 7;

  @Test
  void onH2ItIsSetAsideAndItsNeighboursAreAnswered(@TempDir Path folder) {
    theOneIsSetAsideAndTheOthersAreAnswered(TestDatabases.h2(folder));
  }

  @Test
  void onPostgresItIsSetAsideAndItsNeighboursAreAnswered(@TempDir Path folder) {
    theOneIsSetAsideAndTheOthersAreAnswered(TestDatabases.postgres(folder));
  }

  private static void theOneIsSetAsideAndTheOthersAreAnswered(DatabaseSettings settings) {
    try (Database database = TestDatabases.open(settings)) {
      CitizenRecords records = new JdbiCitizenRecords(database, InstantSource.fixed(RECEIVED));
      answer(records, List.of(incoming(phone(1), document(ISSUED))));
      // Whoever cannot see the permit decides it again and again, and meets the constraint.
      CitizenRecords blind = new BlindRecords(records, Holder.of(document(ISSUED)));
      List<IncomingMessage> batch = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        batch.add(incoming(phone(100 + i), document(i == POISON ? ISSUED : 100 + i)));
      }

      Answers answers = answer(blind, batch);

      assertThat(answers.taken()).hasSize(BATCH).containsOnly(true);
      assertThat(answers.alarms()).singleElement().asString().contains("set aside");
      assertThat(answers.replies()).hasSize(BATCH);
      RecordsReport report = RecordsReport.of(database);
      assertThat(report.messages()).isEqualTo(1 + BATCH);
      assertThat(report.permits()).isEqualTo(BATCH);
      assertThat(report.isWhole()).isTrue();
      assertThat(database.failure()).isEmpty();
    }
  }

  private static Answers answer(CitizenRecords records, List<IncomingMessage> batch) {
    return new AnswerMessages(
            Presets.named("azerbaijan-3h").get(),
            records,
            PopulationRegister.none(),
            new Random(8103))
        .answer(batch);
  }
}
