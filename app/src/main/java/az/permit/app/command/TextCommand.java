package az.permit.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one message through the running demo and prints the reply. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = "Sends one message through the running demo's SMSC and prints the reply.")
public final class TextCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MESSAGE", description = "the message, for instance \"2 AZE 1111111\"")
  private String message = "";

  @Option(
      names = "--from",
      defaultValue = "994501234567",
      description = "the phone; ${DEFAULT-VALUE} if not given")
  private String from = "";

  @Option(
      names = "--http-port",
      defaultValue = "8080",
      description = "where the demo listens; ${DEFAULT-VALUE} if not given")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode body = json.createObjectNode().put("from", from).put("text", message);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/phone/messages"))
            .timeout(PATIENCE)
            .header("content-type", "application/json")
            .header("accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = json.readTree(response.body());
      if (response.statusCode() == 200) {
        Terminal.out(spec).println(answer.path("text").asText());
        return 0;
      }
      Terminal.err(spec).println(answer.path("detail").asText("no reply"));
    } catch (ConnectException e) {
      Terminal.err(spec)
          .println("no demo listens on port " + port + "; start one: java -jar permit.jar demo");
    } catch (IOException e) {
      Terminal.err(spec).println("no reply: " + e.getMessage());
    }
    return 1;
  }
}
