package tallygate.cli.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.cli.CommandRun;
import tallygate.cli.account.Account;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

final class OrdersCommandTest {
    @Test
    void everyOrderIsALineWithAllFieldsInQuotes() {
        try (Sandbox sandbox = Sandbox.start()) {
            CommandRun run = run(CommandRun.account(sandbox), "orders", "export", "--csv", "--progress=always");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines())
                    .hasSize(138)
                    .startsWith(
                            "\"orderNo\",\"createTime\",\"status\",\"orderType\",\"source\",\"goodsName\",\"goodsUnitPrice\",\"quantity\",\"actualAmount\"")
                    .allSatisfy(line -> assertThat(line).startsWith("\"").endsWith("\""));
            assertThat(run.err()).contains("\rReading orders ", " 100 of 137").endsWith(" \r");
        }
    }

    @Test
    void pagesBeforeAFailureAreWrittenAndTheFailureIsReported() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.failAll("/api/v3/get-orders", Failure.FORBIDDEN);

            CommandRun run = run(CommandRun.account(sandbox), "orders", "export", "--csv");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).startsWith("tallygate orders export: getOrders");
        }
    }

    @Test
    void missingKeyAndMissingCommandAreErrors() {
        Account none = new Account(Map.of(), () -> {
            throw new AssertionError("There is no account.");
        });

        assertThat(run(none, "orders", "export", "--csv").exitCode()).isEqualTo(2);
        assertThat(run(none, "orders").err()).contains("Missing required subcommand");
        assertThat(run(none, "orders", "export", "--help").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static CommandRun run(Account account, String... arguments) {
        return CommandRun.of(terminal -> OrdersCommand.commandLine(terminal, account), arguments);
    }
}
