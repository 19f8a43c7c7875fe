package az.permit.http.mia;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.mia.DecisionReceiver.Response;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** {@code POST /mia/decisions}: hands over what came, and answers what it is told. */
public final class MiaRoutes implements RouteGroup {
  private final DecisionReceiver receiver;

  /** Handing over to that receiver, which verifies the signature. */
  public MiaRoutes(DecisionReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/mia/decisions", this::decisions, Role.MIA);
  }

  private void decisions(Context context) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(context.headerMap());
    Response response = receiver.receive(headers, context.bodyAsBytes());
    context.status(response.status());
    if (!response.body().isEmpty()) {
      context.contentType("application/json").result(response.body().getBytes(UTF_8));
    }
  }
}
