/** The signed push of permits to the Ministry of Internal Affairs (MIA). */
@NullMarked
package az.permit.mia;

import org.jspecify.annotations.NullMarked;
