package az.permit.app.wiring;

import az.permit.core.organisation.portal.TellEmployees;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.PopulationRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells employees that they were listed. */
public final class EmployeeTeller extends Teller {
  private final TellEmployees tell;

  /**
   * A teller that begins with {@link #start}.
   *
   * @param sender by which SMS leave; asked for none once the teller is to stop
   * @param pause between turns that found nothing due or went wrong
   */
  public EmployeeTeller(
      EmployeeNotices notices,
      PopulationRegister register,
      TellEmployees.Sender sender,
      InstantSource clock,
      Duration pause) {
    super("employee-teller", clock, pause);
    this.tell =
        new TellEmployees(notices, register, (to, text) -> !isStopping() && sender.send(to, text));
  }

  @Override
  int turn(Instant now) {
    return tell.turn(now);
  }
}
