package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.PermitCounts;
import az.permit.core.port.PermitPage;
import az.permit.core.port.PermitQuery;
import az.permit.core.port.Slice;
import az.permit.persistence.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The permits of organisations, to be looked at, on H2 or PostgreSQL. */
public final class JdbiOrganisationPermits implements OrganisationPermits {
  private static final String SELECT =
      "select " + PermitReader.COLUMNS + " from organisation_permit p";

  /** All columns of the index, or H2 would sort all permits of the organisation. */
  private static final String ORDER = " order by p.tin_key desc, p.public_id desc";

  private static final String FIND = SELECT + " where p.public_id = ? and p.tin_key = ?";

  private static final String OF_EMPLOYEE =
      SELECT + " where p.pin_key = ? and p.state <> 'draft' order by p.public_id desc limit ?";

  private final Database database;
  private final LookUps lookUps;
  private final PermitReader reader;
  private final HistoryRows history;

  /** On this database. */
  public JdbiOrganisationPermits(Database database) {
    this.database = database;
    this.lookUps = new LookUps(database.keys().hash());
    this.reader = new PermitReader(database.keys().sealer());
    this.history = new HistoryRows(database.keys().sealer());
  }

  @Override
  public Optional<OrganisationPermit> find(Tin tin, String id) {
    return database.read(h -> find(h, tin, id));
  }

  private Optional<OrganisationPermit> find(Handle handle, Tin tin, String id) {
    return handle.select(FIND, id, lookUps.tin(tin)).map(reader).findOne();
  }

  @Override
  public List<HistoryEntry> history(Tin tin, String id) {
    return database.read(h -> find(h, tin, id).isEmpty() ? List.of() : history.of(h, id));
  }

  @Override
  public PermitPage page(PermitQuery query, Slice slice) {
    return database.read(
        handle ->
            query.filter().text().isBlank()
                ? list(handle, query, slice)
                : search(handle, query, slice));
  }

  private PermitPage list(Handle handle, PermitQuery query, Slice slice) {
    ListQuery all = new ListQuery(lookUps, query);
    long total =
        handle
            .select("select count(*) from organisation_permit p" + all.where(), all.parameters())
            .mapTo(Long.class)
            .one();
    slice.after().ifPresent(key -> all.and("p.public_id < ?", key));
    PageBuilder page = new PageBuilder(new Slice(slice.limit(), Optional.empty(), 0));
    handle
        .select(
            SELECT + all.where() + ORDER + " limit ? offset ?",
            all.parameters(slice.limit() + 1, slice.skip()))
        .map(reader)
        .forEach(permit -> page.add(permit.on(query.today())));
    return page.of(total);
  }

  /** Decrypts all permits that may be wanted; keeps only those of the page. */
  private PermitPage search(Handle handle, PermitQuery query, Slice slice) {
    ListQuery all = new ListQuery(lookUps, query);
    PageBuilder page = new PageBuilder(slice);
    handle
        .select(SELECT + all.where() + ORDER, all.parameters())
        .map(reader)
        .filter(permit -> query.filter().matches(permit, query.today()))
        .forEach(permit -> page.add(permit.on(query.today())));
    return page.build();
  }

  @Override
  public PermitCounts counts(Tin tin, LocalDate today) {
    return database.read(handle -> CountRows.count(handle, lookUps.tin(tin), today));
  }

  @Override
  public List<OrganisationPermit> ofEmployee(Pin pin) {
    return database.read(
        h -> h.select(OF_EMPLOYEE, lookUps.pin(pin), Slice.MOST).map(reader).list());
  }
}
