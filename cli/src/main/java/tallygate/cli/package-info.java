/** The command {@code tallygate}; its subcommands are in the packages below. */
@NullMarked
package tallygate.cli;

import org.jspecify.annotations.NullMarked;
