/** Records usages from a CSV file at Pagar.me, through a ledger. */
@NullMarked
package tallygate.examples.usage;

import org.jspecify.annotations.NullMarked;
