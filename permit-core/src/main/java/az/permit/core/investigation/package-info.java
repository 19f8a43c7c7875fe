/** Cases of abuse and of organisations, judged by a person. */
@NullMarked
package az.permit.core.investigation;

import org.jspecify.annotations.NullMarked;
