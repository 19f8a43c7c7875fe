package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationRecords.Change;

/**
 * A change, and the row of its permit.
 *
 * @param id of the row
 * @param change the change
 */
record StoredChange(long id, Change change) {
  boolean isNew() {
    return change.replaces() == 0;
  }

  OrganisationPermitRows.Row row() {
    return new OrganisationPermitRows.Row(id, change.permit());
  }
}
