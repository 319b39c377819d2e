package tallygate.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** That the watch sees what it is there to see: classes that leak are run as the build runs all others. */
class SecretWatchTest {
    private static final String SECRET = "planted-leak";

    static class Logs {
        @Test
        void leaks() {
            System.getLogger("tallygate.client").log(Level.TRACE, "authorization: {0}", SECRET);
        }
    }

    static class LogsAnException {
        @Test
        void leaks() {
            System.getLogger("other").log(Level.INFO, "failed", new IllegalStateException(SECRET));
        }
    }

    static class Prints {
        @Test
        void leaks() {
            System.out.println(SECRET);
        }
    }

    static class PrintsToTheOtherStream {
        @Test
        void leaks() {
            System.err.print(SECRET);
        }
    }

    static class ThrowsWhatATestCatches {
        @Test
        void leaks() {
            assertThat(catchThrowable(() -> {
                        throw new IllegalStateException("failed", new IllegalArgumentException(SECRET));
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    static class KeepsInAFutureThatNobodyAsks {
        @Test
        void leaks() {
            assertThat(CompletableFuture.failedFuture(new StackOverflowError(SECRET)))
                    .isCompletedExceptionally();
        }
    }

    static class KeepsSecrets {
        @Test
        void isQuiet() {
            System.out.println("[secret]");
            System.getLogger("tallygate.client").log(Level.ERROR, "failed", new IllegalStateException("[secret]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Logs.class,
                LogsAnException.class,
                Prints.class,
                PrintsToTheOtherStream.class,
                ThrowsWhatATestCatches.class,
                KeepsInAFutureThatNobodyAsks.class
            })
    void leakFailsTheTestAndIsNotShownAgain(Class<?> leaking) {
        assertThat(failures(leaking)).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("A planted secret is shown by")
                .hasMessageNotContaining(SECRET));
    }

    @Test
    void testWithoutALeakPasses() {
        assertThat(failures(KeepsSecrets.class)).isEmpty();
    }

    private static List<Throwable> failures(Class<?> tests) {
        List<Throwable> failures = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(failures::add);
                            }
                        });
        return failures;
    }
}
