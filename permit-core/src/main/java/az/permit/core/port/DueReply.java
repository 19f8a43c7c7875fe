package az.permit.core.port;

import az.permit.core.citizen.Reply;

/**
 * A reply that is leased to whoever holds this value. Immutable and thread-safe.
 *
 * @param id which reply, unique in the outbox
 * @param lease the version of the lease; a settlement under an older one is ignored
 * @param attempts how often it was submitted before
 * @param reply the reply
 */
public record DueReply(long id, int lease, int attempts, Reply reply) {}
