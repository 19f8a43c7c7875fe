/**
 * Octets on a TCP connection. The session, with its states, bind, unbind and {@code enquire_link},
 * is jSMPP's; here is the hot path around it: framing that survives any peer, one layout for {@code
 * deliver_sm} and {@code submit_sm}, and writing that never blocks.
 */
@NullMarked
package az.permit.sms.wire;

import org.jspecify.annotations.NullMarked;
