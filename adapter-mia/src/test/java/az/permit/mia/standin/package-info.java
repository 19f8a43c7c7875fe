@NullMarked
package az.permit.mia.standin;

import org.jspecify.annotations.NullMarked;
