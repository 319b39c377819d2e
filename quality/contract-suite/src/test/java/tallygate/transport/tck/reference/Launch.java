package tallygate.transport.tck.reference;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one case of the contract as a transport's author would, and tells how it ended. */
final class Launch {
    private Launch() {}

    /** The results of the case's tests and of the suites around them, each with its throwable. */
    static List<TestExecutionResult> of(Class<?> contract, String caseId) {
        PostDiscoveryFilter onlyThisCase =
                test -> FilterResult.includedIf(test.getDisplayName().startsWith(caseId + " "));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .filters(onlyThisCase)
                .build();
        List<TestExecutionResult> results = new ArrayList<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                    results.add(result);
                }
            }
        });
        return results;
    }
}
