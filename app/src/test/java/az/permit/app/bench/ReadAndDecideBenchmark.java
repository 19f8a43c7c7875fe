package az.permit.app.bench;

import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.issuing.Issuing;
import az.permit.core.citizen.reading.MessageReader;
import az.permit.core.citizen.reading.Reading;
import az.permit.core.citizen.wording.ReplyTexts;
import az.permit.core.regime.Presets;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many messages a second one thread reads and decides, and how many of them where Drools
 * decides in place of {@link Issuing}; everything else is the same. The collector has one thread
 * too, so that garbage is paid for by the core that makes it. The warm-up is as long as Drools
 * needs until it gets no faster. Run by {@link Benchmarks}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadAndDecideBenchmark {
  private static final int MESSAGES = 1024;

  private final RulingInForce inForce =
      RulingInForce.at(Presets.named("azerbaijan-3h").get(), Instant.parse("2020-04-28T08:00:00Z"));
  private final MessageReader reader = reader(inForce);
  private final RulingTerms terms = RulingTerms.of(inForce);
  private final List<Received> messages = MessageMix.of(MESSAGES, inForce.zone());
  private final List<Asking> requests = messages.stream().flatMap(this::asking).toList();
  private int sent;

  /** Drools as most use it. */
  @State(Scope.Thread)
  public static class NewSessions {
    final DroolsRules rules = DroolsRules.withNewSessions();
  }

  /** Drools as its manual tells those to use it who open many sessions. */
  @State(Scope.Thread)
  public static class PooledSessions {
    final DroolsRules rules = DroolsRules.withPooledSessions();
  }

  /** A message that was read before the clock ran. */
  private record Asking(PermitRequest request, Received message) {}

  /** Reads a message and decides on it. */
  @Benchmark
  public Object ours() {
    Received message = next();
    Either<Unreadable, Reading> read = reader.read(message.text());
    return read.isLeft()
        ? read
        : Issuing.decide(inForce, read.get().request(), message.situation(inForce));
  }

  /** The same with a new Drools session for each request. */
  @Benchmark
  public Object drools(NewSessions sessions) {
    return readAndDecideBy(sessions.rules);
  }

  /** The same with sessions that Drools keeps and clears. */
  @Benchmark
  public Object droolsPooled(PooledSessions sessions) {
    return readAndDecideBy(sessions.rules);
  }

  /** Reads a message. */
  @Benchmark
  public Object readOnly() {
    return reader.read(next().text());
  }

  /** Decides on a request that was read before. */
  @Benchmark
  public Object decideOnly() {
    Asking asking = nextRequest();
    return Issuing.decide(inForce, asking.request, asking.message.situation(inForce));
  }

  /** Decides on a request that was read before, with a new Drools session. */
  @Benchmark
  public Object droolsDecideOnly(NewSessions sessions) {
    Asking asking = nextRequest();
    return sessions.rules.decide(terms, asking.request, asking.message.situation(inForce));
  }

  private Object readAndDecideBy(DroolsRules rules) {
    Received message = next();
    Either<Unreadable, Reading> read = reader.read(message.text());
    return read.isLeft()
        ? read
        : rules.decide(terms, read.get().request(), message.situation(inForce));
  }

  private Received next() {
    return messages.get(sent++ & (MESSAGES - 1));
  }

  private Asking nextRequest() {
    sent = sent + 1 < requests.size() ? sent + 1 : 0;
    return requests.get(sent);
  }

  private Stream<Asking> asking(Received message) {
    Either<Unreadable, Reading> read = reader.read(message.text());
    return read.toJavaStream().map(reading -> new Asking(reading.request(), message));
  }

  private static MessageReader reader(RulingInForce inForce) {
    Ruling ruling = inForce.ruling();
    return new MessageReader(
        ruling.purposes().stream().map(PurposeRule::code).toList(),
        ruling.series(),
        new ReplyTexts(inForce).phrases());
  }
}
