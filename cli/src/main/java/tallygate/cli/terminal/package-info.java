/** What the programs of the examples share: the terminal, and what a person is shown on it. */
@NullMarked
package tallygate.cli.terminal;

import org.jspecify.annotations.NullMarked;
