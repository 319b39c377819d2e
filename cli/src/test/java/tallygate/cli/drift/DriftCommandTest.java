package tallygate.cli.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.cli.CommandRun;
import tallygate.core.observe.DriftReport;
import tallygate.json.DriftKind;

final class DriftCommandTest {
    private static final String LOG = report(
                    entry(DriftKind.NEW_PROPERTY, "OrderItem", "discount", "number"),
                    entry(DriftKind.NEW_PROPERTY, "OrderItem", "it's: new", "array"),
                    entry(DriftKind.MISSING_PROPERTY, "OrderItem", "orderNo", "absent"))
            + report(
                    entry(DriftKind.NEW_PROPERTY, "OrderItem", "discount", "number"),
                    entry(DriftKind.NEW_PROPERTY, "OrderItem", "discount", "null"),
                    entry(DriftKind.OTHER_KIND, "GetUsageResponse", "quantity", "string"),
                    entry(DriftKind.NEW_VALUE, "GetUsageResponse", "status", "string"));

    @Test
    void reportsBecomeChangesOfTheDocument(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("app.log"), LOG);

        CommandRun run = run("", "drift", log.toString());

        assertThat(run.exitCode()).isOne();
        assertThat(run.out())
                .contains("# pagarme/")
                .contains("    GetUsageResponse:\n      properties:\n")
                .contains("        # quantity: found 1 x string; change its type\n")
                .contains("        # status: has a text that is not in its set, 1 x; look it up and add it\n")
                .contains(
                        "        # discount: new, found 1 x null, 2 x number\n        discount:\n          type: number\n"
                                + "          description: Seen in responses, not documented.\n")
                .contains("        'it''s: new':\n          type: array\n          items: {}\n")
                .contains("        # orderNo: found 1 x absent; remove it from required\n");
    }

    @Test
    void standardInputIsReadAsWell() {
        assertThat(run(LOG, "drift", "-").out()).contains("discount");
    }

    @Test
    void aLogWithoutReportsHasNoDrift() {
        CommandRun run = run("12:00 INFO started, found nothing\n", "drift");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("No drift.\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        CommandRun run = run("", "drift", "/nowhere/app.log");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("/nowhere/app.log cannot be read");
    }

    private static CommandRun run(String input, String... arguments) {
        return CommandRun.of(
                terminal -> new DriftCommand(terminal, new ByteArrayInputStream(input.getBytes(UTF_8))), arguments);
    }

    private static DriftReport.Entry entry(DriftKind kind, String type, String property, String found) {
        return new DriftReport.Entry(kind, type, property, found);
    }

    /** A line as an application logs it. */
    private static String report(DriftReport.Entry... entries) {
        return "12:00 WARN " + new DriftReport("getOrders", List.of(entries)) + "\n";
    }
}
