/** The portal in a real browser. */
@NullMarked
package az.permit.app.browser;

import org.jspecify.annotations.NullMarked;
