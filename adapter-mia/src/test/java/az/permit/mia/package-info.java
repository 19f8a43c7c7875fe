@NullMarked
package az.permit.mia;

import org.jspecify.annotations.NullMarked;
