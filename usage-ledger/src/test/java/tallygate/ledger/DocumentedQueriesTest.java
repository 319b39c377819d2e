package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tallygate.ledger.UsageServer.Fault;

/** The queries and columns of docs/usage-ledger.md. */
class DocumentedQueriesTest extends LedgerFixture {
    private static final Path PAGE = Path.of("../docs/usage-ledger.md");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");

    @Test
    void queriesReturnWhatThePageSays() throws Exception {
        server.faults((record, key) -> switch (record.quantity()) {
            case 0 -> Fault.before(CallFailures.refused(422, "no such item"));
            case 1 -> Fault.after(CallFailures.timeout());
            default -> Fault.NONE;
        });
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
            ledger.send(server, 1);
            ledger.append(Usages.usage(3), key(3));
            die(2);
        }
        List<String> queries = queries();

        assertThat(queries).hasSize(6);
        assertThat(database.query(directory, queries.get(0))).containsExactly("ACCEPTED 1", "REJECTED 1", "UNKNOWN 2");
        assertThat(database.query(directory, queries.get(1))).containsExactly(key(0) + " 422 no such item");
        assertThat(database.query(directory, queries.get(2)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(key(1) + " 2 createUsage: no complete response");
        assertThat(database.query(directory, queries.get(3)))
                .singleElement()
                .asString()
                .matches("dead \\d+ 2 \\d+");
    }

    @Test
    void queriesOfEventsReturnWhatThePageSays() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.events().append(new UsageEvent("sub_1", "si_1", 7, clock.instant()), "summed");
            clock.move(Duration.ofHours(1));
            ledger.events().rollUp(RollUp.hourly("Calls"));
            ledger.events().append(new UsageEvent("sub_1", "si_1", 8, clock.instant()), "open");
        }
        assertThat(database.query(directory, queries().get(4))).containsExactly("1");
        assertThat(database.query(directory, queries().get(5))).containsExactly("summed 7");
    }

    @Test
    void columnsAreThoseOfTheTable() throws Exception {
        open().close();
        String table =
                Files.readString(PAGE).split("(?m)^## Query the ledger$", 2)[1].split("(?m)^## ", 2)[0];
        List<String> columns = COLUMNS.matcher(table)
                .results()
                .map(MatchResult::group)
                .flatMap(row -> Pattern.compile("`(\\w+)`").matcher(row).results())
                .map(column -> column.group(1))
                .toList();

        assertThat(columns).hasSize(20);
        assertThat(database.query(directory, "SELECT " + String.join(", ", columns) + " FROM tallygate_usages"))
                .isEmpty();
    }

    private static List<String> queries() throws IOException {
        return QUERY.matcher(Files.readString(PAGE))
                .results()
                .map(query -> query.group(1))
                .toList();
    }
}
