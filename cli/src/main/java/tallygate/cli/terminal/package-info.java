/** What the commands share: the terminal, what is shown on it, and how a command fails. */
@NullMarked
package tallygate.cli.terminal;

import org.jspecify.annotations.NullMarked;
