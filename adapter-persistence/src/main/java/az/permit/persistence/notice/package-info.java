/** The outbox of MIA's notices, whatever kinds there are. */
@NullMarked
package az.permit.persistence.notice;

import org.jspecify.annotations.NullMarked;
