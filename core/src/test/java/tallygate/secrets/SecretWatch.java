package tallygate.secrets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Watches every test of this module and fails the one in which a planted secret is logged or printed, and the class in which
 * one is in the message of an exception. Registered in {@code META-INF/services}.
 */
public final class SecretWatch implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final WatchedOutput OUTPUT = WatchedOutput.start();
    private static final WatchedExceptions EXCEPTIONS = new WatchedExceptions();
    private static final NavigableMap<Instant, String> TESTS = new ConcurrentSkipListMap<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        OUTPUT.listenToAll();
        TESTS.put(Instant.now(), test.getRequiredTestMethod().getName() + ", " + test.getDisplayName());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        failOn(OUTPUT.leaks());
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        if (AnnotationSupport.isAnnotated(testClass.getRequiredTestClass(), Nested.class)) {
            // The outermost class looks at all of them: reading a recording takes half a second.
            return;
        }
        List<String> leaks =
                EXCEPTIONS.leaks().stream().map(SecretWatch::withItsTest).toList();
        TESTS.clear();
        failOn(leaks);
        failOn(OUTPUT.leaks());
    }

    private static String withItsTest(WatchedExceptions.Leak leak) {
        Map.Entry<Instant, String> test = TESTS.floorEntry(leak.at());
        return "an exception" + (test == null ? "" : " in " + test.getValue()) + ": " + leak.text();
    }

    private static void failOn(List<String> leaks) {
        if (!leaks.isEmpty()) {
            throw new AssertionError("A planted secret is shown by " + String.join("\nand by ", leaks));
        }
    }
}
