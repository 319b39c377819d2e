/** Records usages from a CSV file at Pagar.me, through a ledger. */
@NullMarked
package tallygate.cli.recording;

import org.jspecify.annotations.NullMarked;
