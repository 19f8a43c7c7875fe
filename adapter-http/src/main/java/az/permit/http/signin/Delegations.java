package az.permit.http.signin;

import az.permit.core.identity.Pin;
import az.permit.http.access.Mandate;
import java.util.List;

/** For which organisations somebody may act without holding a seal. Thread-safe. */
@FunctionalInterface
public interface Delegations {
  /**
   * The mandates that seal holders have granted and not taken back, none of them with a seal. Asked
   * at sign-in and again at each request, so it should be quick.
   */
  List<Mandate> of(Pin pin);
}
