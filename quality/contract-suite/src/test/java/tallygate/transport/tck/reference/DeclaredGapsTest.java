package tallygate.transport.tck.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import tallygate.transport.tck.Gap;

final class DeclaredGapsTest {
    static final URI LINK = URI.create("https://example.org/issues/1");

    @Test
    void aGapThatShowsIsReportedAsAbortedWithReasonAndLink() {
        List<TestExecutionResult> results = Launch.of(LaunchedContracts.KnownToStoreCookies.class, "T14");

        assertEquals(2, results.size(), "one result a style: " + results);
        for (TestExecutionResult result : results) {
            String message = result.getThrowable().orElseThrow().getMessage();
            assertEquals(Status.ABORTED, result.getStatus());
            assertTrue(message.contains("keeps cookies") && message.contains(LINK.toString()), message);
        }
    }

    @Test
    void aGapThatDoesNotShowFailsTheSuite() {
        List<TestExecutionResult> results = Launch.of(LaunchedContracts.SaidToStoreCookies.class, "T14");

        TestExecutionResult ofSuite = results.get(results.size() - 1);
        assertEquals(Status.FAILED, ofSuite.getStatus());
        assertTrue(
                ofSuite.getThrowable().orElseThrow().getMessage().contains("Remove the declaration"),
                ofSuite::toString);
    }

    @Test
    void aGapInAnotherCaseChangesNothing() {
        List<TestExecutionResult> results = Launch.of(LaunchedContracts.KnownToStoreCookies.class, "T13");

        assertFalse(results.isEmpty());
        assertTrue(results.stream().allMatch(result -> result.getStatus() == Status.SUCCESSFUL), results::toString);
    }

    @Test
    void aGapOfACaseThatDoesNotExistFailsTheContract() {
        List<TestExecutionResult> results = Launch.of(LaunchedContracts.WithAnUnknownGap.class, "each");

        assertEquals(1, results.size(), results::toString);
        assertEquals(Status.FAILED, results.get(0).getStatus());
        assertTrue(results.get(0).getThrowable().orElseThrow().getMessage().contains("T999"), results::toString);
    }

    @Test
    void aGapHasAReasonAndALink() {
        assertThrows(IllegalArgumentException.class, () -> Gap.of("T14", " ", LINK));
        assertThrows(IllegalArgumentException.class, () -> Gap.of("T14", "keeps cookies", URI.create("issues/1")));
    }
}
