package az.permit.http.portal;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import java.util.Arrays;
import java.util.List;

/**
 * What two clerks made of one draft, field by field. Immutable and thread-safe.
 *
 * @param id of the draft
 * @param version the version that the other clerk saved
 * @param ticked whether this clerk wanted to confirm
 * @param differences the fields that say something else
 * @param mine what this clerk typed, to be saved after all if they wish
 */
public record EditConflict(
    String id, int version, boolean ticked, List<Difference> differences, PermitForm mine) {

  /**
   * A field that says something else.
   *
   * @param label of the field
   * @param theirs what the other clerk saved, or empty
   * @param mine what this one typed, or empty
   */
  public record Difference(String label, String theirs, String mine) {}

  static EditConflict of(OrganisationPermit current, PermitForm mine, boolean ticked, Words words) {
    List<Difference> differences =
        Arrays.stream(FormField.values())
            .map(
                field ->
                    new Difference(
                        words.of(field.label()),
                        words.value(current.form(), field),
                        words.value(mine, field)))
            .filter(difference -> !difference.theirs().equals(difference.mine()))
            .toList();
    return new EditConflict(current.id(), current.head().version(), ticked, differences, mine);
  }
}
