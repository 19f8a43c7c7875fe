package az.permit.persistence.inspection;

import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.organisation.LookUps;
import az.permit.persistence.organisation.PermitReader;
import az.permit.persistence.rows.WantedRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The permits of organisations that hold. */
final class InspectedOrganisations {
  private static final String SELECT =
      "select "
          + PermitReader.COLUMNS
          + " from unnest(?) as wanted (wanted_key) join organisation_permit p on ";

  private static final String HOLDS =
      " = wanted_key where p.state = 'approved' and p.first_day <= ? and p.last_day >= ?";

  private final LookUps lookUps;
  private final PermitReader reader;

  InspectedOrganisations(Keys keys) {
    this.lookUps = new LookUps(keys.hash());
    this.reader = new PermitReader(keys.sealer());
  }

  Collection<StandingPermit> find(Handle handle, Wanted wanted) {
    Map<String, StandingPermit> found = new LinkedHashMap<>();
    List<UUID> pins =
        wanted.holders().stream()
            .map(holder -> holder.pin())
            .flatMap(Optional::stream)
            .map(lookUps::pin)
            .toList();
    add(found, handle, "p.pin_key", pins, wanted);
    add(found, handle, "p.card_key", wanted.cards().stream().map(lookUps::card).toList(), wanted);
    add(
        found,
        handle,
        "p.plate_key",
        wanted.plates().stream().map(lookUps::plate).toList(),
        wanted);
    add(
        found,
        handle,
        "p.code_key",
        wanted.codes().stream().map(code -> lookUps.code(code.value())).toList(),
        wanted);
    return found.values();
  }

  private void add(
      Map<String, StandingPermit> found,
      Handle handle,
      String column,
      List<UUID> keys,
      Wanted wanted) {
    if (keys.isEmpty()) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(wanted.at(), wanted.zone());
    for (OrganisationPermit permit :
        handle
            .select(SELECT + column + HOLDS, WantedRows.keys(keys), day, day)
            .map(reader)
            .list()) {
      permit.submission().ifPresent(said -> found.put(permit.id(), standing(said, wanted)));
    }
  }

  private static StandingPermit standing(Submission submission, Wanted wanted) {
    PermitDetails details = submission.details();
    return StandingPermit.ofOrganisation(
        details.pin(),
        details.employee().flatMap(Employee::document),
        details.plate(),
        submission.code(),
        details.end().plusDays(1).atStartOfDay(wanted.zone()).toInstant(),
        details.type());
  }
}
