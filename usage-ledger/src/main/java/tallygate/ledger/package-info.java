/**
 * Keeps usages in SQLite or PostgreSQL that must be neither lost nor recorded twice, and sends them through any client; see
 * {@link tallygate.ledger.UsageLedger}.
 */
@NullMarked
package tallygate.ledger;

import org.jspecify.annotations.NullMarked;
