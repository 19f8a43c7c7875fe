package az.permit.core.port;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of permits. Immutable and thread-safe.
 *
 * @param permits as of the day of the query, the newest first
 * @param total how many the query finds on all pages
 * @param next the key after which the list goes on; empty on the last page
 */
public record PermitPage(List<OrganisationPermit> permits, long total, Optional<String> next) {}
