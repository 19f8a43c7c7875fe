package az.permit.http.page;

import az.permit.http.access.Role;

/**
 * An entry of the menu at the left. Immutable and thread-safe.
 *
 * @param path where it leads; it is the current one on that page and on those below it
 * @param text key of its text
 * @param role who sees it
 */
public record MenuItem(String path, String text, Role role) {}
