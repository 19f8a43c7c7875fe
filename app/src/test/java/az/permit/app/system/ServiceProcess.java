package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped jar, running in a process of its own; what it says goes into a file. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile("Serving on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path said;

  private ServiceProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  static ServiceProcess serve(Path configuration) throws IOException {
    return run(configuration.resolveSibling("said.log"), "serve", "--config", "" + configuration);
  }

  static ServiceProcess run(Path said, String... arguments) throws IOException {
    return run(List.of(), List.of("-Xmx384m"), said, arguments);
  }

  /**
   * @param before what stands before the command of Java, such as a shell that sets a limit
   * @param options of the virtual machine
   */
  static ServiceProcess run(
      List<String> before, List<String> options, Path said, String... arguments)
      throws IOException {
    Path jar = Path.of(System.getProperty("basedir", "."), "target", "permit.jar");
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    return new ServiceProcess(process, said);
  }

  /** Waits until it serves; the port of its web server. */
  int awaitServing() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast("it should serve", this::refuseIfEnded)
        .until(() -> SERVING.matcher(said()).find());
    Matcher serving = SERVING.matcher(said());
    return serving.find() ? Integer.parseInt(serving.group(1)) : 0;
  }

  private void refuseIfEnded() {
    if (!process.isAlive()) {
      throw new AssertionError("the process ended; it said: " + said());
    }
  }

  /** All that it printed so far. */
  String said() {
    try {
      return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends it at once and without a word to it, as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Tells it to end, as SIGTERM does, and returns at once. */
  void terminate() {
    process.destroy();
  }

  /** The exit code, waited for. */
  int exitCode(Duration most) throws InterruptedException {
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + most + "; it said: " + said());
    }
    return process.exitValue();
  }

  int exitCode() throws InterruptedException {
    return exitCode(PATIENCE);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
