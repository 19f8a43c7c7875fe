@NullMarked
package az.permit.mia.decision;

import org.jspecify.annotations.NullMarked;
