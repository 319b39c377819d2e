/** The account of GenAuth that commands use: its options, its client, and how a failed call ends a command. */
@NullMarked
package tallygate.cli.account;

import org.jspecify.annotations.NullMarked;
