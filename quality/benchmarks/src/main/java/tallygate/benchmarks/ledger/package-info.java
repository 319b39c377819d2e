/** What the usage ledger takes. */
@NullMarked
package tallygate.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
