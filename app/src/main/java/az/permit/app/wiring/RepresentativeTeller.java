package az.permit.app.wiring;

import az.permit.core.organisation.message.Contact.Channel;
import az.permit.core.organisation.portal.TellRepresentatives;
import az.permit.core.organisation.portal.TellRepresentatives.Sender;
import az.permit.core.port.RepresentativeMessages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Tells representatives that MIA has decided. */
final class RepresentativeTeller extends Teller {
  private final TellRepresentatives tell;

  /**
   * A teller that begins with {@link #start}.
   *
   * @param senders by channel; asked for nothing once the teller is to stop
   * @param pause between turns that found nothing due or went wrong
   */
  RepresentativeTeller(
      RepresentativeMessages messages,
      Map<Channel, Sender> senders,
      InstantSource clock,
      Duration pause) {
    super("representative-teller", clock, pause);
    Map<Channel, Sender> whileGoing = new EnumMap<>(Channel.class);
    senders.forEach(
        (channel, sender) ->
            whileGoing.put(
                channel, (address, digest) -> !isStopping() && sender.send(address, digest)));
    this.tell = new TellRepresentatives(messages, whileGoing);
  }

  @Override
  int turn(Instant now) {
    return tell.turn(now);
  }
}
