package az.permit.mia.check;

import az.permit.mia.WebhookSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks whether a server keeps the rules of MIA's interface, as far as its answers show: what it
 * does with what it took, such as keeping the newer revision, is its own. It is sent invented
 * permits of {@code AZE 0000000}, so it should be one for tests. For one thread.
 */
public final class MiaCheck {
  private final Sender sender;

  /**
   * A check of that server.
   *
   * @param url where the interface begins; {@code /notices} is appended
   * @param secret the secret shared with it
   * @param random for ids that it has not seen
   * @param clock the present, which must be right, since old posts are refused
   * @param limit how long it may take for each answer
   * @throws IllegalArgumentException if the URL is no address
   */
  public MiaCheck(
      URI url, WebhookSecret secret, SecureRandom random, InstantSource clock, Duration limit) {
    URI address = URI.create(url.toString().replaceAll("/+$", "") + "/notices");
    this.sender = new Sender(address, secret, random, clock, limit);
  }

  /**
   * Runs all cases, one after the other, whatever comes of each.
   *
   * @param each told of every result as it is there
   * @return all results in their order
   */
  public List<CheckResult> run(Consumer<CheckResult> each) {
    return Stream.concat(SigningCases.all().stream(), ContentCases.all().stream())
        .map(
            single -> {
              CheckResult result = single.run(sender);
              each.accept(result);
              return result;
            })
        .toList();
  }
}
