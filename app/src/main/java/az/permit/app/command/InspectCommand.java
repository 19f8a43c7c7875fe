package az.permit.app.command;

import az.permit.core.inspection.Answer;
import az.permit.core.inspection.offline.ListFault;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.OfflineCheck;
import az.permit.core.inspection.offline.Subject;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does a permit hold? Asked where there is no network. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Does a permit hold? Asks a signed list; needs no network, no database and no secret.",
      "Exit code 0: a permit holds; 1: none does, or the list is refused; 2: wrong usage."
    })
public final class InspectCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CODE|DOCUMENT|PIN|PLATE",
      description = "for instance 7KQ4-M2XP, \"AZE 1111111\" or 10-AZ-158")
  private String typed = "";

  @Option(names = "--offline", paramLabel = "LIST", required = true, description = "the list")
  private @Nullable Path list;

  @Option(
      names = "--delta",
      paramLabel = "DELTA",
      description = "what changed since; several in their order")
  private List<Path> deltas = new ArrayList<>();

  @Option(
      names = "--public-key",
      paramLabel = "FILE|BASE64",
      required = true,
      description = {
        "the key that must have signed all of it. Get it by another way than the list:",
        "whoever forges a list lays a key beside it."
      })
  private String key = "";

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description = "by the clock of the zone: 2020-06-06T12:00; now, if not given")
  private @Nullable LocalDateTime at;

  @Option(
      names = "--zone",
      defaultValue = "Asia/Baku",
      description = "whose clock counts; ${DEFAULT-VALUE} if not given")
  private ZoneId zone = ZoneId.of("Asia/Baku");

  @Option(names = "--json", description = "one JSON object in place of lines")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Subject> subjects = Subject.read(typed);
    if (subjects.isEmpty()) {
      throw wrong("expected a code, a document with its series, a PIN or a plate");
    }
    Instant moment = at == null ? Instant.now() : at.atZone(zone).toInstant();
    List<ByteBuffer> later = new ArrayList<>();
    for (Path delta : deltas) {
      later.add(map(delta));
    }
    Either<ListFault, OfflineCheck> check = OfflineCheck.of(map(list), later, trusted());
    Either<ListFault, Answer> answer = check.flatMap(c -> c.answer(subjects, moment));
    InspectedAnswer said = new InspectedAnswer(check.toJavaOptional(), answer, zone);
    Terminal.out(spec).println(json ? said.json() : said.lines());
    Terminal.out(spec).flush();
    return answer.exists(Answer::valid) ? 0 : 1;
  }

  private PublicKey trusted() throws IOException {
    Path file = Path.of(key);
    String text = Files.isRegularFile(file) ? Files.readString(file) : key;
    return ListKeys.read(text)
        .orElseThrow(() -> wrong("expected a file or the Base64 of an Ed25519 key"));
  }

  /** Mapped, so that a phone's worth of memory is enough for millions. */
  private ByteBuffer map(@Nullable Path path) throws IOException {
    if (path == null || !Files.isReadable(path)) {
      throw wrong("expected a file that can be read, but " + path);
    }
    try (FileChannel channel = FileChannel.open(path)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("expected to be run by the command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
