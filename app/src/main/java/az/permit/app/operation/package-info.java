/** What commands ask of the service that runs on the same machine, or do themselves. */
@NullMarked
package az.permit.app.operation;

import org.jspecify.annotations.NullMarked;
