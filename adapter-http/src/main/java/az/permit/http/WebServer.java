package az.permit.http;

import az.permit.http.access.Guard;
import az.permit.http.access.Role;
import az.permit.http.access.Route;
import az.permit.http.page.Assets;
import az.permit.http.page.LanguageChoice;
import az.permit.http.page.MenuItem;
import az.permit.http.page.Templates;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: groups of routes, and what all their responses have in common. */
public final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int MAX_BODY_BYTES = 1 << 20;

  /** With a file: somewhat more than the greatest file that is taken. */
  private static final int MAX_UPLOAD_MEGABYTES = 21;

  private static final int STOP_MILLIS = 10_000;

  private final Javalin javalin;
  private final List<Route> routes = new ArrayList<>();

  /**
   * A server that listens from {@link #start} on, and where nobody can sign in.
   *
   * @param port 0 for any that is free
   * @param host name or address of the interface to listen on
   * @param groups the routes it offers
   * @throws IllegalStateException if a route names no role
   */
  public WebServer(int port, String host, List<RouteGroup> groups) {
    this(port, host, Guard.withoutSignIn(), groups);
  }

  /**
   * A server that listens from {@link #start} on.
   *
   * @param port 0 for any that is free
   * @param host name or address of the interface to listen on
   * @param guard asked before every route
   * @param groups the routes it offers
   * @throws IllegalStateException if a route names no role
   */
  public WebServer(int port, String host, Guard guard, List<RouteGroup> groups) {
    List<MenuItem> menu = groups.stream().flatMap(group -> group.menu().stream()).toList();
    this.javalin =
        Javalin.create(
            config -> {
              config.jetty.host = host;
              config.jetty.port = port;
              configure(config);
              config.fileRenderer(new Templates(menu));
              config.events.handlerAdded(this::note);
              config.routes.before(context -> LanguageChoice.remember(context, guard.overHttps()));
              config.routes.before(guard::recognise);
              config.routes.beforeMatched(guard::check);
              Assets.register(config.routes);
              groups.forEach(group -> group.register(config.routes));
            });
  }

  /** Every route, and who may use it. */
  public List<Route> routes() {
    return List.copyOf(routes);
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
    config.jetty.multipartConfig.maxTotalRequestSize(MAX_UPLOAD_MEGABYTES, SizeUnit.MB);
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
          ProblemAnswers.answer(context, Problem.of(refusal.getStatus()));
        });
    // Without a detail: the library's quotes the path, and ours would tell what there is.
    config.routes.exception(
        NotFoundResponse.class,
        (refusal, context) -> ProblemAnswers.answer(context, Problem.of(404)));
    config.routes.exception(
        HttpResponseException.class,
        (refusal, context) -> ProblemAnswers.answer(context, ProblemAnswers.problem(refusal)));
    config.routes.exception(
        Exception.class,
        (error, context) -> {
          // Not its message, which may quote what was sent; the trace says where.
          LOG.error("a request stumbled on {}", error.getClass().getName(), new Trace(error));
          ProblemAnswers.answer(context, Problem.of(500));
        });
  }

  private void note(HandlerMetaInfo handler) {
    if (handler.getHttpMethod().isHttpMethod()) {
      Set<Role> roles =
          handler.getRoles().stream().map(Role.class::cast).collect(Collectors.toSet());
      routes.add(new Route(handler.getHttpMethod().name(), handler.getPath(), roles));
    }
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

  private static String allowed(MethodNotAllowedResponse refusal) {
    return refusal.getDetails().values().stream().collect(Collectors.joining(", "));
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
