/**
 * Citizens' messages, from the wire to the decision and back: nothing is answered before commit.
 */
@NullMarked
package az.permit.sms.inbound;

import org.jspecify.annotations.NullMarked;
