@NullMarked
package az.permit.mia.register;

import org.jspecify.annotations.NullMarked;
