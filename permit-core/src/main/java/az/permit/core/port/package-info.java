/** What the rules need of the world; the Javadoc of each port is its contract. */
@NullMarked
package az.permit.core.port;

import org.jspecify.annotations.NullMarked;
