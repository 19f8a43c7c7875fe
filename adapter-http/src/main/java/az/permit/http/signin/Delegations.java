package az.permit.http.signin;

import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import java.util.List;

/** For which organisations somebody may act without holding a seal. Thread-safe. */
@FunctionalInterface
public interface Delegations {
  /**
   * The mandates that seal holders have granted them and not taken back, and by which their
   * signature lets them act; none of them with a seal. Asked at sign-in and again at each request,
   * so it should be quick.
   */
  List<Mandate> of(Person person);
}
