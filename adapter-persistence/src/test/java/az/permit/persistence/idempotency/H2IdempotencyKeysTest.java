package az.permit.persistence.idempotency;

import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeysContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2IdempotencyKeysTest extends IdempotencyKeysContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected IdempotencyKeys empty() {
    return new JdbiIdempotencyKeys(DATABASE.empty());
  }
}
