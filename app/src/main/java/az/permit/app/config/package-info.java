/** The configuration file of serve: read whole, and every fault of it reported at once. */
@NullMarked
package az.permit.app.config;

import org.jspecify.annotations.NullMarked;
