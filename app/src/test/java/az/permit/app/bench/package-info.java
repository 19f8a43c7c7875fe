/** What reading and deciding cost on one core, beside a rule engine that decides the same. */
@NullMarked
package az.permit.app.bench;

import org.jspecify.annotations.NullMarked;
