/** The command line: one class a command. */
@NullMarked
package az.permit.app.command;

import org.jspecify.annotations.NullMarked;
