package az.permit.http.portal;

import java.util.Optional;

/**
 * What every page of the portal shows besides its own. Immutable and thread-safe.
 *
 * @param words how the page puts things
 * @param unread how many notifications nobody has read
 * @param done what was done just now
 */
public record Frame(Words words, long unread, Optional<Done> done) {}
