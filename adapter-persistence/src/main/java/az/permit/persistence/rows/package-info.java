/** How rows are written and read: batches, moments, and the bytes that are sealed. */
@NullMarked
package az.permit.persistence.rows;

import org.jspecify.annotations.NullMarked;
