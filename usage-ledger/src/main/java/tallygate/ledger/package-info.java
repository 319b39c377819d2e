/**
 * Usages to record, in SQLite or PostgreSQL, for those that must be neither lost nor recorded twice. It is a layer of its own over
 * whatever sends one usage; see {@link tallygate.ledger.UsageLedger}.
 */
@NullMarked
package tallygate.ledger;

import org.jspecify.annotations.NullMarked;
