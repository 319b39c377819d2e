package tallygate.cli.subscriptions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import tallygate.cli.terminal.CommandException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.json.MissingPropertyException;
import tallygate.pagarme.PagarmeClient;

/** The account of the environment. */
record PagarmeAccount(Supplier<PagarmeClient> clients) {
    /** Makes calls with a client that is closed afterwards; a failure ends the command. */
    void use(Consumer<PagarmeClient> calls) {
        try (PagarmeClient client = connected()) {
            calls.accept(client);
        } catch (AuthenticationException e) {
            throw new CommandException(3, e.getMessage() + " The key is taken from PAGARME_SECRET_KEY.", e);
        } catch (TransportException | DeadlineExceededException e) {
            throw new CommandException(4, e.getMessage() + " PAGARME_BASE_URL sets the server.", e);
        } catch (TallygateException | MissingPropertyException e) {
            throw new CommandException(5, String.valueOf(e.getMessage()), e);
        }
    }

    private PagarmeClient connected() {
        try {
            return clients.get();
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }
}
