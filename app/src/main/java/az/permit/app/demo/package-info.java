/** Everything on loopback, with stand-ins for whoever else takes part. */
@NullMarked
package az.permit.app.demo;

import org.jspecify.annotations.NullMarked;
