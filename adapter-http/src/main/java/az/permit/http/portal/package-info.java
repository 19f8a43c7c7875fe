/** The portal: where clerks obtain permits for their organisation, and employees see theirs. */
@NullMarked
package az.permit.http.portal;

import org.jspecify.annotations.NullMarked;
