/**
 * Permits in bulk: reading tables, the dry run, the import, and what failed. Knows no web server.
 */
@NullMarked
package az.permit.http.bulk;

import org.jspecify.annotations.NullMarked;
