/**
 * The SMS side of the permit service: {@link az.permit.sms.SmsGateway} takes citizens' messages
 * from the operators over SMPP 3.4 and brings them their replies.
 */
@NullMarked
package az.permit.sms;

import org.jspecify.annotations.NullMarked;
