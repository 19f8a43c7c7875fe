package az.permit.mia.violator;

import az.permit.app.Main;

/** Breaks the rule that nobody depends on the application. */
final class KnowsTheApp {
  Class<?> app() {
    return Main.class;
  }
}
