/** A load of many messages, and whether all of it was kept. */
@NullMarked
package az.permit.app.replay;

import org.jspecify.annotations.NullMarked;
