package az.permit.core.organisation.lifecycle;

import static az.permit.core.organisation.lifecycle.PermitState.APPROVED;
import static az.permit.core.organisation.lifecycle.PermitState.CONFIRMED;
import static az.permit.core.organisation.lifecycle.PermitState.DRAFT;
import static az.permit.core.organisation.lifecycle.PermitState.EXPIRED;
import static az.permit.core.organisation.lifecycle.PermitState.REJECTED;
import static az.permit.core.organisation.lifecycle.PermitState.REVOKED;
import static az.permit.core.organisation.lifecycle.PermitState.WITHDRAWN;

import io.vavr.control.Either;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one table of transitions: from which states, to which, and who may do it. Every change of a
 * permit begins with {@link #begin}. MIA's decisions lead from less strict to stricter states only,
 * so that the order in which they arrive makes no difference. Not in the table: a permit is created
 * as a draft, and any permit may be copied into a new draft; "amend" is a withdrawal and a copy.
 */
public enum Transition {
  /** The form is changed. */
  EDIT(EnumSet.of(DRAFT), Optional.of(DRAFT), Party.CLERK),
  /** The draft is removed, and nothing of it is kept. */
  DELETE(EnumSet.of(DRAFT), Optional.empty(), Party.CLERK),
  /** The form is complete and goes to MIA. */
  CONFIRM(EnumSet.of(DRAFT), Optional.of(CONFIRMED), Party.CLERK),
  /** MIA allows it. */
  APPROVE(EnumSet.of(CONFIRMED), Optional.of(APPROVED), Party.MIA),
  /** MIA does not allow it, whatever it said before. */
  REJECT(EnumSet.of(CONFIRMED, APPROVED), Optional.of(REJECTED), Party.MIA),
  /** The organisation takes it back. */
  WITHDRAW(EnumSet.of(CONFIRMED, APPROVED), Optional.of(WITHDRAWN), Party.CLERK),
  /** MIA takes back what it had approved, even if its approval is still on its way. */
  REVOKE(EnumSet.of(CONFIRMED, APPROVED, REJECTED), Optional.of(REVOKED), Party.MIA),
  /** Its last day is over. */
  EXPIRE(EnumSet.of(APPROVED), Optional.of(EXPIRED), Party.CLOCK);

  private final Set<PermitState> from;
  private final Optional<PermitState> to;
  private final Party by;

  Transition(Set<PermitState> from, Optional<PermitState> to, Party by) {
    this.from = Set.copyOf(from);
    this.to = to;
    this.by = by;
  }

  /** The states from which it leads. */
  public Set<PermitState> from() {
    return from;
  }

  /** The state to which it leads; empty where nothing is left. */
  public Optional<PermitState> to() {
    return to;
  }

  /** Who may do it. */
  public Party by() {
    return by;
  }

  /** What a party may do to a permit in that state, in the order of the table. */
  public static Set<Transition> open(PermitState state, Party party) {
    return Arrays.stream(values())
        .filter(transition -> transition.by == party && transition.from.contains(state))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Transition.class)));
  }

  /**
   * The permit as the type that this transition leads from; a wrong state is a value, not an error.
   *
   * @param permit as of today, see {@link OrganisationPermit#on}
   * @param type the type, or common type, of the states in {@link #from}
   */
  public <P extends OrganisationPermit> Either<WrongState, P> begin(
      OrganisationPermit permit, Class<P> type) {
    return from.contains(permit.state())
        ? Either.right(type.cast(permit))
        : Either.left(new WrongState(permit.state(), this));
  }

  /**
   * A transition was asked for that does not lead from the state of the permit.
   *
   * @param state the state it is in
   * @param wanted what was asked for
   */
  public record WrongState(PermitState state, Transition wanted) {}
}
