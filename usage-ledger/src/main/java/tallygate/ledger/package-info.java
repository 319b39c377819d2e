/**
 * A local file of usages to record, for those that must be neither lost nor recorded twice. It is a layer of its own over
 * whatever sends one usage; see {@link tallygate.ledger.UsageLedger}.
 */
@NullMarked
package tallygate.ledger;

import org.jspecify.annotations.NullMarked;
