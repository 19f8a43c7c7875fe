/** Alphabets: what an SMS says, whatever octets it came in, and octets for what is to be said. */
@NullMarked
package az.permit.sms.text;

import org.jspecify.annotations.NullMarked;
