package tallygate.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox of its own for each test. */
abstract class PagarmeSandboxSetup {
    PagarmeSandbox sandbox;
    PagarmeHttp pagarme;

    @BeforeEach
    void start() {
        sandbox = PagarmeSandbox.start();
        pagarme = new PagarmeHttp(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }
}
