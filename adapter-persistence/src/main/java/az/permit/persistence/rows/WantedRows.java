package az.permit.persistence.rows;

import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;

/** Many keys as one parameter, for {@code unnest(?)}. */
public final class WantedRows {
  private WantedRows() {}

  /** Rows by keyed hashes. */
  public static Argument keys(Collection<UUID> keys) {
    return of("uuid", keys);
  }

  /** Rows by ids. */
  public static Argument ids(Collection<Long> ids) {
    return of("bigint", ids);
  }

  /** Rows by texts, each once. */
  public static Argument texts(Collection<String> texts) {
    return of("varchar", texts.stream().distinct().toList());
  }

  private static Argument of(String type, Collection<?> values) {
    return (position, statement, context) ->
        statement.setArray(
            position, statement.getConnection().createArrayOf(type, values.toArray()));
  }
}
