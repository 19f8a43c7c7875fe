/** Who saw or changed what: a chain of entries in which nothing can be altered unnoticed. */
@NullMarked
package az.permit.core.audit;

import org.jspecify.annotations.NullMarked;
