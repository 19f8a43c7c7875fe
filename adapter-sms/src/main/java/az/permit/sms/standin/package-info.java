/**
 * A message centre on loopback: for the demo, for tests, and as the load that shows how much a
 * machine can carry. Nothing of it runs in production.
 */
@NullMarked
package az.permit.sms.standin;

import org.jspecify.annotations.NullMarked;
