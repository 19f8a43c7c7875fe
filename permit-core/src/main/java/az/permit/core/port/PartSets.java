package az.permit.core.port;

import az.permit.core.citizen.IncomingMessage;
import java.util.Map;

/**
 * Which parts belong to one long message, though phones use their reference numbers again: a part
 * with other octets under a number that is taken begins a new message. Stateless.
 */
public final class PartSets {
  private PartSets() {}

  /**
   * Adds a part, in the order of their coming.
   *
   * @param kept the parts of the message so far, by their number
   * @return whether it is new; false if the very same part was there
   */
  public static boolean add(Map<Integer, IncomingMessage> kept, IncomingMessage part) {
    int number = part.part().orElseThrow().number();
    IncomingMessage earlier = kept.get(number);
    if (earlier != null && earlier.octets().equals(part.octets())) {
      return false;
    }
    if (earlier != null) {
      kept.clear();
    }
    kept.put(number, part);
    return true;
  }
}
