/**
 * Sessions with message centres. jSMPP keeps the session; what it cannot do by itself stands around
 * it here: answers after the commit, asynchronous submits with a window, late answers, framing that
 * survives any peer, links that notice a dead one and come back.
 */
@NullMarked
package az.permit.sms.link;

import org.jspecify.annotations.NullMarked;
