/** The records on H2 or PostgreSQL: keys, database, and the ports of the core on top of them. */
@NullMarked
package az.permit.persistence;

import org.jspecify.annotations.NullMarked;
