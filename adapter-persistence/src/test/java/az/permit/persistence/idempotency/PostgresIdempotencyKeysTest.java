package az.permit.persistence.idempotency;

import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeysContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresIdempotencyKeysTest extends IdempotencyKeysContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected IdempotencyKeys empty() {
    return new JdbiIdempotencyKeys(DATABASE.empty());
  }
}
