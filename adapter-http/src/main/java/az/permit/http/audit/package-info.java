/** What requests leave in the audit trail. */
@NullMarked
package az.permit.http.audit;

import org.jspecify.annotations.NullMarked;
