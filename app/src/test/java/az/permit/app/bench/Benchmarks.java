package az.permit.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;

/**
 * Runs the benchmarks, in about four minutes:
 *
 * <pre>mvn -q -Pbench -pl app -am process-test-classes</pre>
 *
 * <p>The lines named {@code core} count by processor time, which is the figure to read on a machine
 * that does other work too. Options of JMH go into {@code -Dbench.options}, such as {@code "ours
 * -prof gc"}. No test run comes here.
 */
final class Benchmarks {
  private static final List<String> CORE_TIME = List.of("-prof", CoreTime.class.getName());

  private Benchmarks() {}

  public static void main(String[] options) throws Exception {
    Main.main(Stream.concat(CORE_TIME.stream(), Arrays.stream(options)).toArray(String[]::new));
  }
}
