package tallygate.cli.recording;

import tallygate.ledger.UsageRecord;

/**
 * A usage of the file.
 *
 * @param line the number of its first line, from 1
 * @param row the id of its row, see {@link RowIds}
 */
record FileUsage(long line, String row, UsageRecord record) {}
