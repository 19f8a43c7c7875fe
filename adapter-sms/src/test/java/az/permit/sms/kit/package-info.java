/** What the tests of this module share. */
@NullMarked
package az.permit.sms.kit;

import org.jspecify.annotations.NullMarked;
