/** Letters to representatives, by SMTP. */
@NullMarked
package az.permit.app.mail;

import org.jspecify.annotations.NullMarked;
