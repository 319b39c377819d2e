/** The terminal of all commands: output, progress, and failures. */
@NullMarked
package tallygate.cli.terminal;

import org.jspecify.annotations.NullMarked;
