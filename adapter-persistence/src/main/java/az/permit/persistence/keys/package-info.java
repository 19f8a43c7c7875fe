/** The keys that hide identities at rest: a keyed hash to find them by, a cipher to keep them. */
@NullMarked
package az.permit.persistence.keys;

import org.jspecify.annotations.NullMarked;
