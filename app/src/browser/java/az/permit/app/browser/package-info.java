/** The portal in a real browser, as a clerk meets it. */
@NullMarked
package az.permit.app.browser;

import org.jspecify.annotations.NullMarked;
