package tallygate.cli.call;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallygate.cli.account.Account;
import tallygate.cli.account.AccountOptions;
import tallygate.cli.account.CallFailure;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.core.Operation;
import tallygate.core.error.TallygateException;
import tallygate.genauth.ManagementClient;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.json.PrintableText;

/** Calls any operation of the management API. */
@Command(
        name = "call",
        description = {
            "Calls an operation of GenAuth's management API and prints its response as JSON.",
            "",
            "The properties of the JSON object are the query of a GET, and the body of a POST. A POST is not repeated after"
                    + " a failure.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:the response was printed",
            "1:an internal error",
            "2:invalid arguments or environment",
            CallFailure.NOT_AUTHENTICATED_TEXT,
            CallFailure.NOT_REACHED_TEXT,
            CallFailure.REFUSED_TEXT,
            "74:the output could not be written",
        })
public final class CallCommand implements Callable<Integer> {
    private static final long LARGEST_REQUEST = 10L << 20;

    private final Terminal terminal;
    private final Account account;
    private final InputStream in;

    @Parameters(index = "0", paramLabel = "METHOD", description = "GET or POST.")
    @SuppressWarnings("NullAway.Init")
    private Method method;

    @Parameters(index = "1", paramLabel = "PATH", description = "For example /api/v3/get-user.")
    @SuppressWarnings("NullAway.Init")
    private String path;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "JSON",
            description = "For example {\"userId\": \"u1\"}; - reads it from standard input (default: {}).")
    private @Nullable String json;

    @Mixin
    private final AccountOptions options = new AccountOptions();

    /** @param in standard input, for requests that are read from there */
    public CallCommand(Terminal terminal, Account account, InputStream in) {
        this.terminal = terminal;
        this.account = account;
        this.in = in;
    }

    /** The methods that the API has. */
    enum Method {
        GET,
        POST
    }

    @Override
    public Integer call() {
        Operation<Map<String, ?>, Map<String, @Nullable Object>> operation = operation();
        Map<String, @Nullable Object> request = request();
        Map<String, @Nullable Object> response =
                options.connect(account, terminal, connection -> send(connection.client(), operation, request));
        terminal.print(PrintableText.ofLines(JsonValues.OBJECT.indent("  ").toJson(response) + "\n"));
        return CommandLine.ExitCode.OK;
    }

    private Map<String, @Nullable Object> request() {
        if (json == null) {
            return Map.of();
        }
        try (Buffer text = new Buffer()) {
            if (json.equals("-")) {
                Source input = Okio.source(in);
                while (text.size() <= LARGEST_REQUEST && input.read(text, LARGEST_REQUEST) >= 0) {}
                if (text.size() > LARGEST_REQUEST) {
                    throw CommandException.invalidInput("Standard input has more than 10 MiB, the limit of a request.");
                }
            } else {
                text.writeUtf8(json);
            }
            return JsonDocument.decode(JsonValues.OBJECT, text);
        } catch (MalformedJsonException malformed) {
            throw CommandException.invalidInput("The request is not a JSON object: " + malformed.getMessage() + ".");
        } catch (IOException unreadable) {
            throw CommandException.invalidInput("Standard input cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private Operation<Map<String, ?>, Map<String, @Nullable Object>> operation() {
        try {
            return method == Method.GET ? Operation.get(path) : Operation.post(path);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }

    private static Map<String, @Nullable Object> send(
            ManagementClient client,
            Operation<Map<String, ?>, Map<String, @Nullable Object>> operation,
            Map<String, @Nullable Object> request) {
        try {
            return client.call(operation, request);
        } catch (TallygateException failure) {
            throw CallFailure.of(failure);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }
}
