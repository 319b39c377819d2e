package tallygate.ledger;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the rows of a table in the order of their numbers, some hundred at a time. */
final class NumberedRows {
    private static final int PAGE = 500;

    private final LedgerDatabase database;
    private final String table;

    NumberedRows(LedgerDatabase database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Returns the number of the last row, 0 if there is none. */
    long last() throws IOException {
        return database.read(connection -> Statements.query(
                        connection, "SELECT COALESCE(MAX(number), 0) FROM " + table, row -> row.getLong(1))
                .get(0));
    }

    /**
     * Passes the rows up to the current last one to the action, which may use the ledger.
     *
     * @param columns with {@code number} among them
     * @param mapping of the rows of one page
     */
    <T> void forEach(String columns, Supplier<Statements.Mapping<T>> mapping, Consumer<? super T> action)
            throws IOException {
        record Numbered<T>(long number, T value) {}

        String sql = "SELECT " + columns + " FROM " + table + " WHERE number > ? AND number <= ? ORDER BY number LIMIT "
                + PAGE;
        long last = last();
        long[] after = {0};
        List<Numbered<T>> page;
        do {
            Statements.Mapping<T> values = mapping.get();
            page = database.read(connection -> Statements.query(
                    connection, sql, row -> new Numbered<>(row.getLong("number"), values.of(row)), after[0], last));
            for (Numbered<T> row : page) {
                action.accept(row.value());
                after[0] = row.number();
            }
        } while (page.size() == PAGE);
    }
}
