@NullMarked
package az.permit.mia.check;

import org.jspecify.annotations.NullMarked;
