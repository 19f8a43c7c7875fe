package az.permit.core.memory;

import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeysContract;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
  @Override
  protected IdempotencyKeys empty() {
    return new InMemoryIdempotencyKeys();
  }
}
