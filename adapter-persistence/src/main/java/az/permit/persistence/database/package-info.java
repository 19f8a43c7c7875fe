/** The database behind the records: opening, one synced transaction at a time, failing safely. */
@NullMarked
package az.permit.persistence.database;

import org.jspecify.annotations.NullMarked;
