package az.permit.core.organisation.portal;

import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/**
 * A permit as a clerk looks at it. Immutable and thread-safe.
 *
 * @param permit the permit as of today
 * @param history who did what and when, the oldest first
 * @param open what a clerk may do to it now; a copy may be made of any
 */
public record PermitView(
    OrganisationPermit permit, List<HistoryEntry> history, Set<Transition> open) {}
