/**
 * A local file of usages to record, for those that must be neither lost nor recorded twice. It is a layer of its own over
 * whatever sends one usage; see {@link tallygate.pagarme.ledger.UsageLedger}.
 */
@NullMarked
package tallygate.pagarme.ledger;

import org.jspecify.annotations.NullMarked;
