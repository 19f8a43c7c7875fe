package az.permit.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: groups of routes, and what all their responses have in common. */
public final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final int STOP_MILLIS = 10_000;

  private final Javalin javalin;

  /**
   * A server that listens from {@link #start} on.
   *
   * @param port 0 for any that is free
   * @param host name or address of the interface to listen on
   * @param groups the routes it offers
   */
  public WebServer(int port, String host, List<RouteGroup> groups) {
    this.javalin =
        Javalin.create(
            config -> {
              config.jetty.host = host;
              config.jetty.port = port;
              configure(config);
              groups.forEach(group -> group.register(config.routes));
            });
  }

  /** Begins to listen; returns when it does. */
  public void start() {
    javalin.start();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, waits up to ten seconds for those under way, and ends. */
  public void stop() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true; // from Java 21 on; before, platform threads
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    config.jetty.modifyServer(WebServer::prepare);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          http.addCustomizer(new SecurityHeaders());
        });
    config.routes.exception(
        MethodNotAllowedResponse.class,
        (refusal, context) -> {
          context.header("Allow", allowed(refusal));
          answer(context, Problem.of(refusal.getStatus()));
        });
    // Without a detail: the library's quotes the path, and ours would tell what there is.
    config.routes.exception(
        NotFoundResponse.class, (refusal, context) -> answer(context, Problem.of(404)));
    config.routes.exception(
        HttpResponseException.class, (refusal, context) -> answer(context, problem(refusal)));
    config.routes.exception(
        Exception.class,
        (error, context) -> {
          // Not its message, which may quote what was sent; the trace says where.
          LOG.error("a request stumbled on {}", error.getClass().getName(), new Trace(error));
          answer(context, Problem.of(500));
        });
  }

  private static void prepare(Server server) {
    server.setErrorHandler(new ProblemHandler());
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(STOP_MILLIS);
    if (server.getThreadPool() instanceof QueuedThreadPool threads) {
      // It interrupts after half of this, and an interrupt closes an embedded database for all.
      threads.setStopTimeout(2 * STOP_MILLIS);
    }
  }

  private static Problem problem(HttpResponseException refusal) {
    String message = Objects.requireNonNullElse(refusal.getMessage(), "");
    Problem plain = Problem.of(refusal.getStatus());
    // Where no message is given, the library repeats the status in words.
    return message.equals(HttpStatus.getMessage(plain.status()))
        ? plain
        : new Problem(plain.status(), message);
  }

  private static String allowed(MethodNotAllowedResponse refusal) {
    return refusal.getDetails().values().stream().collect(Collectors.joining(", "));
  }

  private static void answer(Context context, Problem problem) {
    String accept = context.header("Accept");
    boolean page = accept != null && Problem.wantsPage(accept);
    context
        .status(problem.status())
        .contentType(problem.contentType(page))
        .result(problem.body(page));
  }

  /** Where an exception came from, without what it says. */
  private static final class Trace extends Exception {
    private static final long serialVersionUID = 1;

    Trace(Throwable origin) {
      super(null, null, false, true);
      setStackTrace(origin.getStackTrace());
    }
  }
}
