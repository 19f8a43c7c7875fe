package az.permit.http.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.operation.CommandReceiver.Response;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** {@code POST /operation/commands}: hands over what came, and answers what it is told. */
public final class CommandRoutes implements RouteGroup {
  /** Where commands are posted. */
  public static final String PATH = "/operation/commands";

  private static final int MOST_BYTES = 64 << 10;

  private final CommandReceiver receiver;

  /** Handing over to that receiver, which verifies the signature. */
  public CommandRoutes(CommandReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::command, Role.COMMAND);
  }

  private void command(Context context) {
    byte[] body = context.bodyAsBytes();
    if (body.length > MOST_BYTES) {
      context.status(413);
      return;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(context.headerMap());
    Response response = receiver.receive(headers, body);
    context.status(response.status());
    if (!response.body().isEmpty()) {
      context.contentType("application/json").result(response.body().getBytes(UTF_8));
    }
  }
}
