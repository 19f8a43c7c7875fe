package az.permit.http.api;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.Answer;
import az.permit.core.inspection.InspectionRefusal;
import az.permit.core.inspection.Officer;
import az.permit.core.inspection.Question;
import az.permit.core.inspection.checking.InspectPermits;
import az.permit.core.port.IdempotencyKeys;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.bulk.RuleNames;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the police look up people, vehicles and codes. */
final class InspectionRoutes {
  private static final String LOOK_UPS = "lookUps";
  private static final Pattern DEVICE = Pattern.compile("[!-~]{1,64}");
  private static final Pattern SERIES = Pattern.compile("\\p{Lu}{1,8}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final InspectPermits police;
  private final InstantSource clock;

  InspectionRoutes(InspectPermits police, InstantSource clock) {
    this.police = police;
    this.clock = clock;
  }

  void register(Api api) {
    api.post("/inspections", this::inspect, Role.POLICE);
  }

  private IdempotencyKeys.Answer inspect(Context context) {
    ObjectNode body = Requests.object(context, Set.of("device", LOOK_UPS));
    Officer officer = officer(Session.personOf(context), Requests.text(body, "device"));
    List<Question> questions = questions(body.path(LOOK_UPS));
    Instant now = clock.instant();
    az.permit.core.inspection.Answers answers =
        police
            .inspect(officer, questions, now)
            .getOrElseThrow(refusal -> refusal.fold(new AsProblem(now)));
    ObjectNode json =
        Json.object()
            .put("at", answers.at().toString())
            .put("permitNeeded", answers.permitNeeded());
    ArrayNode list = json.putArray("answers");
    answers.list().forEach(answer -> write(list.addObject(), answer));
    return Answers.ok(json);
  }

  /** The unit is the organisation that the signature is tied to. */
  private static Officer officer(Person person, String device) {
    if (!DEVICE.matcher(device).matches()) {
      throw ApiProblem.badValue("device", "1 to 64 visible ASCII characters");
    }
    String unit = person.signature().map(Mandate::organisation).orElse("");
    return new Officer(person.subject(), person.name(), unit, device);
  }

  private List<Question> questions(JsonNode list) {
    int most = police.limits().atOnce();
    if (!list.isArray() || list.isEmpty() || list.size() > most) {
      throw wrongCount(most);
    }
    List<Question> questions = new ArrayList<>();
    for (JsonNode item : list) {
      questions.add(question(item, LOOK_UPS + "[" + questions.size() + "]"));
    }
    return questions;
  }

  private static Question question(JsonNode item, String place) {
    ObjectNode object = Requests.object(item, Set.of("document", "plate", "code"));
    if (object.size() != 1) {
      throw ApiProblem.badValue(place, "one of document, plate and code");
    }
    if (object.has("code")) {
      return code(Requests.text(object, "code"), place);
    }
    if (object.has("plate")) {
      return Plate.read(Requests.text(object, "plate"))
          .map(Question.OfPlate::new)
          .orElseThrow(() -> ApiProblem.badValue(place + ".plate", "2 to 12 letters and digits"));
    }
    return document(Requests.object(object.path("document"), Set.of("series", "number")), place);
  }

  /** Which fault a code has is told, so that the officer types it again and not something else. */
  private static Question code(String text, String place) {
    return PermitCode.read(text)
        .map(Question.OfCode::new)
        .getOrElseThrow(
            fault ->
                ApiProblem.badValue(place + ".code", "a code such as 0007-X82A")
                    .with("fault", RuleNames.of(fault)));
  }

  private static Question document(ObjectNode document, String place) {
    String series = Requests.text(document, "series");
    String number = Requests.text(document, "number");
    if (!SERIES.matcher(series).matches() || !NUMBER.matcher(number).matches()) {
      throw ApiProblem.badValue(place + ".document", "series in capitals, number in digits");
    }
    return new Question.OfDocument(new IdentityDocument(series, number));
  }

  private static void write(ObjectNode json, Answer answer) {
    json.put("valid", answer.valid());
    answer.until().ifPresent(until -> json.put("until", until.toString()));
    answer.purpose().ifPresent(purpose -> json.put("purpose", purpose));
  }

  private static ApiProblem wrongCount(int most) {
    return ApiProblem.badValue(LOOK_UPS, "list of 1 to " + most);
  }

  private record AsProblem(Instant now) implements InspectionRefusal.Cases<ApiProblem> {
    @Override
    public ApiProblem wrongCount(InspectionRefusal.WrongCount refusal) {
      return InspectionRoutes.wrongCount(refusal.most());
    }

    @Override
    public ApiProblem tooOften(InspectionRefusal.TooOften refusal) {
      long seconds = Duration.between(now, refusal.again()).plusMillis(999).toSeconds();
      return ApiProblem.of(ProblemType.TOO_MANY_REQUESTS)
          .header("Retry-After", Long.toString(seconds));
    }
  }
}
