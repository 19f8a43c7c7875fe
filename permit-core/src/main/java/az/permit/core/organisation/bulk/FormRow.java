package az.permit.core.organisation.bulk;

import az.permit.core.organisation.form.PermitForm;

/**
 * One row of a table. Immutable and thread-safe.
 *
 * @param line its line in the file, from 1, the header counted
 * @param form what it says
 */
public record FormRow(int line, PermitForm form) {}
