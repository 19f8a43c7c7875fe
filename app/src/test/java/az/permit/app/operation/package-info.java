@NullMarked
package az.permit.app.operation;

import org.jspecify.annotations.NullMarked;
