package az.permit.http.api;

import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.access.Role;
import az.permit.http.problem.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/** Adds routes below {@value #BASE}; what all of them have in common is here. */
final class Api {
  static final String BASE = "/api/v1";

  private static final String RETRY_SECONDS = "5";

  private final RoutesConfig routes;
  private final Idempotency idempotency;

  Api(RoutesConfig routes, Idempotency idempotency) {
    this.routes = routes;
    this.idempotency = idempotency;
  }

  /** Answers a request, or throws an {@link ApiProblem}. */
  @FunctionalInterface
  interface Endpoint {
    Answer answer(Context context);
  }

  void get(String path, Endpoint endpoint, Role role) {
    routes.get(BASE + path, handler(endpoint), role);
  }

  /** Something other than JSON. */
  void file(String path, Handler handler, Role role) {
    routes.get(BASE + path, handler, role);
  }

  /** Done once, however often it is sent under one key. */
  void post(String path, Endpoint endpoint, Role role) {
    routes.post(
        BASE + path,
        handler(
            context ->
                idempotency.run(context, Requests.bytes(context), () -> endpoint.answer(context))),
        role);
  }

  /** Takes a body that is not read into memory; the endpoint sees to its key. */
  void upload(String path, Endpoint endpoint, Role role) {
    routes.post(BASE + path, handler(endpoint), role);
  }

  Answer once(Context context, byte[] digest, Supplier<Answer> work) {
    return idempotency.run(context, digest, work);
  }

  void put(String path, Endpoint endpoint, Role role) {
    routes.put(BASE + path, handler(endpoint), role);
  }

  void delete(String path, Endpoint endpoint, Role role) {
    routes.delete(BASE + path, handler(endpoint), role);
  }

  private static Handler handler(Endpoint endpoint) {
    return context -> {
      try {
        Answers.write(context, endpoint.answer(context));
      } catch (StorageUnavailable e) {
        throw ApiProblem.of(ProblemType.UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
      }
    };
  }
}
