package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;
import static tallygate.genauth.FaultyServer.inBody;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.error.ApiException;

/** Holds the tables of docs/errors-and-retries.md to the codes of the API and to what the client makes of them. */
class ApiCodesTest {
    private static final Path PAGE = Path.of("../docs/errors-and-retries.md");

    private final FaultyServer server = new FaultyServer();

    private record Code(String kind, int code, String name) {}

    static Stream<Code> codes() throws IOException {
        try (InputStream facts = ApiCodesTest.class.getResourceAsStream("/facts/api-codes.tsv")) {
            return new String(facts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Code(cells[0], Integer.parseInt(cells[1]), cells[2]));
        }
    }

    static Stream<Code> statusCodes() throws IOException {
        return codes().filter(code -> code.kind().equals("statusCode"));
    }

    @ParameterizedTest
    @MethodSource("statusCodes")
    void statusCodeEndsAsItsRowSays(Code code) throws IOException {
        String row = "\\| %d \\| `%s` \\| [^|]+ \\| %s \\| %s \\| %s \\|"
                .formatted(code.code(), code.name(), end(code), sent(code, READ), sent(code, WRITE));

        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.matches(row))
                .hasSize(1);
    }

    @Test
    void everyCodeHasOneRowAndEveryRowACode() throws IOException {
        List<Integer> rows = Pattern.compile("(?m)^\\| (\\d+) \\| ")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(row -> Integer.valueOf(row.replaceAll("\\D", "")))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(codes().map(Code::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an apiCode decides nothing and is reported")
    void apiCode(Caller caller) throws IOException {
        for (Code code : codes().filter(each -> each.kind().equals("apiCode")).toList()) {
            server.respondWith(responder(200, code));
            assertThat(server.call(caller, WRITE)).containsKey("data");

            for (int statusCode : new int[] {400, 401, 403, 500}) {
                server.respondWith(responder(statusCode, code));
                ApiException failure = server.failure(ApiException.class, caller, WRITE);

                assertThat(failure.apiCode()).hasValue(code.code());
                assertThat(failure.statusCode()).hasValue(statusCode);
                assertThat(failure).hasMessageContaining("apiCode " + code.code());
            }
        }
    }

    private String end(Code code) {
        server.respondWith(inBody(code.code()));
        try {
            server.call(Caller.SYNC, READ);
            return "none";
        } catch (ApiException failure) {
            return "`" + failure.getClass().getSimpleName() + "`";
        }
    }

    /** In the words of the table. */
    private String sent(Code code, Operation<Map<String, ?>, Map<String, Object>> operation) {
        int before = server.sent();
        server.respondWith(inBody(code.code()));
        try {
            server.call(Caller.ASYNC, operation);
        } catch (ApiException failure) {
            assertThat(failure.retryable()).isEqualTo(server.sent() - before == 3);
        }
        return switch (server.sent() - before) {
            case 1 -> "no";
            case 2 -> "with a new token";
            case 3 -> "yes";
            default -> throw new AssertionError(server.sent() - before + " requests");
        };
    }

    private static FakeGenAuth.Responder responder(int statusCode, Code code) {
        return FakeGenAuth.json("{\"statusCode\":" + statusCode + ",\"apiCode\":" + code.code() + ",\"data\":{}}");
    }
}
