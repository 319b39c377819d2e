package tallygate.cli.recording;

import tallygate.ledger.UsageRecord;

/**
 * A usage of the file.
 *
 * @param line where it begins, counted from 1
 * @param key its idempotency key
 */
record FileUsage(long line, String key, UsageRecord record) {}
