/** Replies, from the outbox to the operator: in a window, at a pace, settled when known. */
@NullMarked
package az.permit.sms.outbound;

import org.jspecify.annotations.NullMarked;
