/** The ports in memory, for whoever embeds the rules and needs no database. */
@NullMarked
package az.permit.core.memory;

import org.jspecify.annotations.NullMarked;
