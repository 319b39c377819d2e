package tallygate.transport.tck.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import tallygate.transport.tck.TransportContract;

/** A suite that no broken transport can fail proves nothing. Most wait for a deadline most of the time: several at once. */
@Execution(ExecutionMode.CONCURRENT)
final class BrokenTransportsTest {
    /** They count the threads and the memory of the whole JVM, or change its properties, and so run alone. */
    private static final Set<String> OF_THE_JVM = Set.of("T58", "T71", "T135b", "T136", "T137", "T137b");

    private static final ReadWriteLock JVM = new ReentrantReadWriteLock();

    @ParameterizedTest
    @EnumSource
    void theContractCatchesIt(BrokenTransports transport) {
        LaunchedContracts.Broken.TRANSPORT.set(transport);
        assertFails(transport.caseId, LaunchedContracts.Broken.class);
    }

    @ParameterizedTest
    @EnumSource
    void theContractCatchesTheFault(ReferenceFault fault) {
        LaunchedContracts.Faulty.FAULT.set(fault);
        assertFails(fault.caseId, LaunchedContracts.Faulty.class);
    }

    private static void assertFails(String caseId, Class<? extends TransportContract> contract) {
        Lock lock = OF_THE_JVM.contains(caseId) ? JVM.writeLock() : JVM.readLock();
        lock.lock();
        try {
            assertFailsNow(caseId, contract);
        } finally {
            lock.unlock();
        }
    }

    private static void assertFailsNow(String caseId, Class<? extends TransportContract> contract) {
        List<TestExecutionResult> results = Launch.of(contract, caseId);
        assertTrue(
                results.stream().anyMatch(result -> result.getStatus() == Status.FAILED),
                () -> caseId + " must fail, but: " + results);
    }
}
