package az.permit.app.regime;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A YAML file, read strictly: no key twice in one place, no second document. */
public final class YamlText {
  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private YamlText() {}

  /**
   * What the file holds, or what is wrong with it and in which line; the line is not quoted, for it
   * may hold a secret.
   */
  public static Either<String, JsonNode> read(Path file) {
    try {
      JsonNode root = STRICT.readTree(Files.readString(file));
      return Either.right(root == null ? MissingNode.getInstance() : root);
    } catch (JacksonException e) {
      return Either.left(why(e));
    } catch (IOException e) {
      return Either.left("unreadable");
    }
  }

  private static String why(JacksonException e) {
    boolean twice = (e.getOriginalMessage() + "").startsWith("Duplicate");
    String what = twice ? "a key that stands there twice" : "not YAML";
    return e.getLocation() == null ? what : what + " at line " + e.getLocation().getLineNr();
  }
}
