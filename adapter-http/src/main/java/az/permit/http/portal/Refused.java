package az.permit.http.portal;

import az.permit.core.organisation.portal.Refusal;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/**
 * What a page says of a refusal. Immutable and thread-safe.
 *
 * @param status of the answer
 * @param text key of the text; the same with {@code .advice} says what to do
 * @param arguments what fills its places
 */
public record Refused(HttpStatus status, String text, List<String> arguments) {

  /** Each refusal in words; what is not found or not allowed has pages of its own. */
  record Of(Words words) implements Refusal.Cases<Refused> {
    @Override
    public Refused notFound(Refusal.NotFound notFound) {
      throw new NotFoundResponse();
    }

    @Override
    public Refused noRight(Refusal.NoRight noRight) {
      throw new ForbiddenResponse();
    }

    @Override
    public Refused wrongState(Refusal.WrongState wrongState) {
      return new Refused(
          HttpStatus.CONFLICT, "refused.state", List.of(words.of(wrongState.state().tag())));
    }

    @Override
    public Refused conflict(Refusal.Conflict conflict) {
      return new Refused(HttpStatus.PRECONDITION_FAILED, "refused.changed", List.of());
    }

    @Override
    public Refused invalid(Refusal.Invalid invalid) {
      return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused.incomplete", List.of());
    }

    @Override
    public Refused quotaReached(Refusal.QuotaReached quota) {
      return new Refused(
          HttpStatus.CONFLICT, "refused.quota", List.of(Integer.toString(quota.quota())));
    }
  }
}
