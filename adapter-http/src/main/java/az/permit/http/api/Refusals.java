package az.permit.http.api;

import az.permit.core.organisation.portal.Refusal;
import az.permit.http.bulk.RefusalTexts;
import az.permit.http.bulk.RuleNames;
import az.permit.http.problem.ProblemType;
import io.vavr.control.Either;

/** Refusals of the use cases as problems. Stateless and thread-safe. */
final class Refusals implements Refusal.Cases<ApiProblem> {
  private static final Refusals PROBLEMS = new Refusals();

  private Refusals() {}

  static ApiProblem of(Refusal refusal) {
    return refusal.fold(PROBLEMS);
  }

  /** What came of it, or the end of the request. */
  static <T> T orProblem(Either<Refusal, T> result) {
    return result.getOrElseThrow(Refusals::of);
  }

  @Override
  public ApiProblem notFound(Refusal.NotFound notFound) {
    return ApiProblem.of(ProblemType.NOT_FOUND);
  }

  @Override
  public ApiProblem wrongState(Refusal.WrongState wrong) {
    return ApiProblem.of(ProblemType.WRONG_STATE, RefusalTexts.of(wrong))
        .with("state", wrong.state().code())
        .with("wanted", RuleNames.of(wrong.wanted()));
  }

  @Override
  public ApiProblem conflict(Refusal.Conflict conflict) {
    return ApiProblem.of(ProblemType.VERSION_CHANGED)
        .with("current", PermitJson.of(conflict.current()))
        .header("ETag", EntityTag.of(conflict.current()));
  }

  @Override
  public ApiProblem invalid(Refusal.Invalid invalid) {
    return ApiProblem.of(invalid.violations());
  }

  @Override
  public ApiProblem noRight(Refusal.NoRight noRight) {
    return ApiProblem.of(ProblemType.NO_RIGHT, RefusalTexts.of(noRight))
        .with("cause", RuleNames.of(noRight.cause()));
  }

  @Override
  public ApiProblem quotaReached(Refusal.QuotaReached quota) {
    return ApiProblem.of(ProblemType.QUOTA_REACHED, RefusalTexts.of(quota))
        .with("quota", Json.object().numberNode(quota.quota()))
        .with("listed", Json.object().numberNode(quota.listed()));
  }
}
