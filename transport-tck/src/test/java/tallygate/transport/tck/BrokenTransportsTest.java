package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A suite that no broken transport can fail proves nothing. */
final class BrokenTransportsTest {
    @ParameterizedTest
    @EnumSource
    void theContractCatchesIt(BrokenTransports transport) {
        LaunchedContracts.Broken.transport = transport;
        List<TestExecutionResult> results = Launch.of(LaunchedContracts.Broken.class, transport.caseId);

        assertTrue(
                results.stream().anyMatch(result -> result.getStatus() == Status.FAILED),
                () -> transport.caseId + " must fail, but: " + results);
    }
}
