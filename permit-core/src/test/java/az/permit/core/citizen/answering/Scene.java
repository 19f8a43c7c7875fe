package az.permit.core.citizen.answering;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.CitizenNoticeKind;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.Permit;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.memory.InMemoryAuditTrail;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.CaseFiles;
import az.permit.core.port.DueReply;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.ReplyOutbox.Settlement;
import az.permit.core.port.ReplyOutbox.State;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The use case on ports in memory, with a clock that tests move. */
final class Scene {
  static final SmsAddress PHONE = SmsAddress.international("994501234567");
  static final SmsAddress SHORT_NUMBER = new SmsAddress(0, 1, "8103");

  private final Regime regime;
  private final InMemoryRecords records;
  private final List<AnsweredMessage> stored = new ArrayList<>();
  private final AnswerMessages answers;
  private final CaseFiles files;
  private Instant now;

  Scene(String regimeName, String local) {
    this(regimeName, local, PopulationRegister.none());
  }

  Scene(String regimeName, String local, PopulationRegister register) {
    this(regimeName, local, register, new Random(7));
  }

  Scene(String regimeName, String local, PopulationRegister register, RandomGenerator random) {
    regime = Presets.named(regimeName).get();
    now = LocalDateTime.parse(local).atZone(regime.zone()).toInstant();
    records = new InMemoryRecords(() -> now);
    files = records.caseFiles(new InMemoryAuditTrail());
    answers = new AnswerMessages(regime, new WatchedRecords(records, stored), register, random);
  }

  /** Moves the clock; back, if there are less than none. */
  void passMinutes(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  /** Sends from the usual phone and returns the reply, which must come. */
  String text(String text) {
    return reply(PHONE, text).orElseThrow();
  }

  String textFrom(String phone, String text) {
    return reply(SmsAddress.international(phone), text).orElseThrow();
  }

  Optional<String> reply(SmsAddress phone, String text) {
    Answers answered = answer(message(phone, text));
    return answered.replies().stream().map(due -> due.reply().text()).findFirst();
  }

  /** Answers a batch and settles its replies as sent. */
  Answers answer(IncomingMessage... batch) {
    Answers answered = answers.answer(List.of(batch));
    List<Settlement> sent = new ArrayList<>();
    answered
        .replies()
        .forEach(due -> sent.add(new Settlement(due, State.SENT, now, Instant.MAX, 0, "")));
    records.replies().settle(sent);
    return answered;
  }

  IncomingMessage message(String phone, String text) {
    return message(SmsAddress.international(phone), text);
  }

  IncomingMessage message(SmsAddress phone, String text) {
    return message(phone, text, Optional.empty());
  }

  IncomingMessage part(String text, int number) {
    return message(PHONE, text, Optional.of(new Part(17, 2, number)));
  }

  private IncomingMessage message(SmsAddress phone, String text, Optional<Part> part) {
    String octets = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return new IncomingMessage("azercell", phone, SHORT_NUMBER, text, octets, 0, now, part);
  }

  List<String> outcomes() {
    return outcomes(PHONE);
  }

  List<String> outcomes(SmsAddress phone) {
    return records
        .transact(tx -> tx.phones(List.of(phone), regime.dayOf(now).minusDays(2)).get(phone))
        .messages()
        .stream()
        .map(PastMessage::outcome)
        .toList();
  }

  /** All that was decided and kept, in the order in which it was. */
  List<AnsweredMessage> stored() {
    return stored;
  }

  static Permit permit(DueNotice notice) {
    return notice
        .notice()
        .fold(
            new Notice.Cases<>() {
              @Override
              public Permit citizen(Permit permit, CitizenNoticeKind kind) {
                return permit;
              }

              @Override
              public Permit organisation(MiaCopy copy) {
                throw new AssertionError("expected a citizen's permit");
              }
            });
  }

  List<DueNotice> notices() {
    return records.notices().claim(10_000, now.plusSeconds(1), now);
  }

  List<DueReply> due() {
    return records.replies().claim("azercell", 100, now);
  }

  /** An investigator's decisions. */
  JudgeCases judge() {
    return new JudgeCases(files, records);
  }

  List<AbuseCase> cases() {
    return records.cases().latest(1_000).stream()
        .sorted(Comparator.comparing(AbuseCase::at))
        .toList();
  }
}
