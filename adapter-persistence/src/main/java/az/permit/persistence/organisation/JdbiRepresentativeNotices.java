package az.permit.persistence.organisation;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.RepresentativeNotices;
import az.permit.core.port.Slice;
import az.permit.persistence.database.Database;
import java.util.List;
import java.util.UUID;

/** What the representatives are told, on H2 or PostgreSQL. */
public final class JdbiRepresentativeNotices implements RepresentativeNotices {
  /** Ordered by all columns of the index, or H2 would sort all notices of the organisation. */
  private static final String LATEST =
      "select * from representative_notice where tin_key = ?%s"
          + " order by tin_key desc, happened_at desc, public_id desc limit ? offset ?";

  /** A key that is no notice of the organisation is before nothing. */
  private static final String AFTER =
      """
       and exists (select 1 from representative_notice k
        where k.public_id = ? and k.tin_key = representative_notice.tin_key
          and (representative_notice.happened_at < k.happened_at
            or representative_notice.happened_at = k.happened_at
              and representative_notice.public_id < k.public_id))
      """;

  private static final String UNREAD =
      "select count(*) from representative_notice where tin_key = ? and read_at is null";

  private final Database database;
  private final LookUps lookUps;
  private final RepresentativeNoticeRows rows;

  /** On this database. */
  public JdbiRepresentativeNotices(Database database) {
    this.database = database;
    this.lookUps = new LookUps(database.keys().hash());
    this.rows = new RepresentativeNoticeRows(lookUps, database.keys().sealer());
  }

  @Override
  public List<RepresentativeNotice> latest(Tin tin, Slice slice) {
    UUID key = lookUps.tin(tin);
    return database.read(
        handle ->
            slice
                .after()
                .map(
                    after ->
                        handle.select(
                            LATEST.formatted(AFTER), key, after, slice.limit(), slice.skip()))
                .orElseGet(
                    () -> handle.select(LATEST.formatted(""), key, slice.limit(), slice.skip()))
                .map((row, context) -> rows.read(row))
                .list());
  }

  @Override
  public long unread(Tin tin) {
    return database.read(handle -> handle.select(UNREAD, lookUps.tin(tin)).mapTo(Long.class).one());
  }
}
