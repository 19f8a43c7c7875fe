package az.permit.sms.violator;

import io.javalin.Javalin;

/** Breaks the rule that the web server stays in the HTTP adapter. */
final class ServesHttp {
  void stop(Javalin server) {
    server.stop();
  }
}
