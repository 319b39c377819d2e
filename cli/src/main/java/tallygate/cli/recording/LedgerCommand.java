package tallygate.cli.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.ledger.UsageLedger;

/** Works on ledgers of usages. */
@Command(
        name = "ledger",
        description = "Works on the ledgers of the command record.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n%n",
        subcommands = {LedgerCommand.Import.class, LedgerCommand.Adopt.class})
public final class LedgerCommand {
    private final Terminal terminal;

    public LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Imports an old ledger. */
    @Command(
            name = "import",
            description = "Imports all records of a ledger in the text format of versions before SQLite. The old"
                    + " file is not changed; do not send from it afterwards.",
            parameterListHeading = "%n",
            exitCodeListHeading = "%nExit codes:%n%n",
            exitCodeList = {"0:every record was imported", "2:invalid arguments", "6:a ledger cannot be used"})
    static final class Import implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private LedgerCommand ledger;

        @Parameters(paramLabel = "OLD", description = "The old ledger.")
        @SuppressWarnings("NullAway.Init")
        private Path old;

        @Parameters(paramLabel = "NEW", description = "The ledger to import into; it is created if it does not exist.")
        @SuppressWarnings("NullAway.Init")
        private Path imported;

        @Override
        public Integer call() {
            try (UsageLedger target = UsageLedger.open(imported)) {
                int records = target.importOld(old);
                ledger.terminal.print(
                        "Imported " + records + " records into " + imported + "." + System.lineSeparator());
                return CommandLine.ExitCode.OK;
            } catch (IOException e) {
                throw new CommandException(Recording.LEDGER_UNUSABLE, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Adopts a copy. */
    @Command(
            name = "adopt",
            description =
                    "Enables sending from a ledger that was restored from a backup, copied, or created to replace a lost"
                            + " one. Its open usages become expired, because they may have been sent: look each up at"
                            + " Pagar.me.",
            parameterListHeading = "%n",
            exitCodeListHeading = "%nExit codes:%n%n",
            exitCodeList = {"0:usages can be sent from the ledger", "2:invalid arguments", "6:the ledger cannot be used"
            })
    static final class Adopt implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private LedgerCommand command;

        @Parameters(paramLabel = "LEDGER", description = "The ledger.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Override
        public Integer call() {
            try (UsageLedger ledger = UsageLedger.open(file)) {
                ledger.adoptCopy();
                command.terminal.print(
                        ledger.summary().expired() + " usages in " + file + " are expired." + System.lineSeparator());
                return CommandLine.ExitCode.OK;
            } catch (IOException e) {
                throw new CommandException(Recording.LEDGER_UNUSABLE, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
