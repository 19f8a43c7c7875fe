package az.permit.core.citizen.answering;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.StorageUnavailable;
import az.permit.core.regime.Regime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The use case of the SMS path: reads, decides, stores and answers a batch of messages in one
 * transaction. Thread-safe if its ports and its generator are.
 *
 * <p>A message that cannot be processed never holds up its batch: it is set aside, with an alarm,
 * and the citizen is told so.
 */
public final class AnswerMessages {
  private final RulingDesk.Desks desks;
  private final CitizenRecords records;
  private final PopulationRegister register;
  private final LongMessages longMessages;
  private final MessageAnswerer answerer;

  /**
   * Over these ports.
   *
   * @param random names new permits; must be unpredictable
   */
  public AnswerMessages(
      Regime regime, CitizenRecords records, PopulationRegister register, RandomGenerator random) {
    this.desks = new RulingDesk.Desks(regime);
    this.records = records;
    this.register = register;
    this.longMessages = new LongMessages(records);
    this.answerer = new MessageAnswerer(new PermitNames(random));
  }

  /**
   * Answers a batch. When it returns, all that it says is taken is committed and synced. Never
   * throws for a message or the storage; what could not be kept is not taken.
   */
  public Answers answer(List<IncomingMessage> batch) {
    try {
      return together(batch);
    } catch (StorageUnavailable e) {
      return Answers.failed(batch.size(), "storage unavailable: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return batch.size() == 1 ? alone(batch.get(0), e) : halves(batch);
    }
  }

  private Answers halves(List<IncomingMessage> batch) {
    int middle = batch.size() / 2;
    return answer(batch.subList(0, middle)).and(answer(batch.subList(middle, batch.size())));
  }

  /** What fails even by itself is kept as it came, undecided. */
  private Answers alone(IncomingMessage message, Throwable failure) {
    String why = failure.getClass().getSimpleName();
    try {
      PreparedMessage unread = PreparedMessage.unread(message, desks.at(message.receivedAt()));
      return records.transact(
          tx -> {
            BatchRun run = new BatchRun(tx, answerer, List.of(unread));
            run.setAside(unread, why);
            return Answers.kept(1, run.store(), run.alarms());
          });
    } catch (RuntimeException | StackOverflowError e) {
      return Answers.failed(1, "a message can neither be answered nor set aside: " + why);
    }
  }

  private Answers together(List<IncomingMessage> batch) {
    List<String> alarms = new ArrayList<>();
    List<PreparedMessage> prepared = prepare(longMessages.join(batch), alarms);
    return records.transact(
        tx -> {
          BatchRun run = new BatchRun(tx, answerer, prepared);
          prepared.forEach(run::answer);
          List<String> all = new ArrayList<>(alarms);
          all.addAll(run.alarms());
          return Answers.kept(batch.size(), run.store(), all);
        });
  }

  private List<PreparedMessage> prepare(List<IncomingMessage> messages, List<String> alarms) {
    List<PreparedMessage> prepared = new ArrayList<>(messages.size());
    for (IncomingMessage message : messages) {
      prepared.add(PreparedMessage.of(message, desks.at(message.receivedAt())));
    }
    if (!register.isPresent()) {
      return prepared;
    }
    Map<IdentityDocument, Person> persons = persons(prepared, alarms);
    if (persons != null) {
      prepared.replaceAll(p -> withPerson(p, persons));
    }
    return prepared;
  }

  /** Who the documents of a batch belong to, asked once for all; null if it cannot be told. */
  private @Nullable Map<IdentityDocument, Person> persons(
      List<PreparedMessage> prepared, List<String> alarms) {
    Set<IdentityDocument> documents = new HashSet<>();
    for (PreparedMessage message : prepared) {
      PermitRequest request = message.request();
      if (request != null) {
        documents.add(request.document());
      }
    }
    try {
      return register.find(documents);
    } catch (RuntimeException e) {
      alarms.add("the population register does not answer; its rules do not apply");
      return null;
    }
  }

  private static PreparedMessage withPerson(
      PreparedMessage prepared, Map<IdentityDocument, Person> persons) {
    PermitRequest request = prepared.request();
    if (request == null) {
      return prepared;
    }
    Person person = persons.get(request.document());
    return prepared.with(person == null ? RegisterEntry.UNKNOWN : RegisterEntry.of(person));
  }
}
