/** What an operator's contract says: addresses, credentials, alphabets, windows, what to retry. */
@NullMarked
package az.permit.sms.settings;

import org.jspecify.annotations.NullMarked;
