package tallygate.threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Blocks every thread of the common pool during each test, as an application may (C71). A step of ours that runs there then
 * does not end, so its test fails. Registered in {@code META-INF/services}. The build gives the pool two threads: with one,
 * some JDKs start a thread for each task instead.
 */
public final class BlockedCommonPool implements BeforeEachCallback, AfterEachCallback {
    private CountDownLatch end = new CountDownLatch(0);

    @Override
    public void beforeEach(ExtensionContext test) {
        if (isExempt(test)) {
            return;
        }
        CountDownLatch blocked = new CountDownLatch(1);
        end = blocked;
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> await(blocked));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        end.countDown();
    }

    private static boolean isExempt(ExtensionContext test) {
        return switch (System.getProperty("tallygate.test.transport", "memory")) {
            case "jdk" -> true;
            case "memory" ->
                AnnotationSupport.isAnnotated(test.getTestMethod(), UsesJdkClient.class)
                        || AnnotationSupport.isAnnotated(test.getTestClass(), UsesJdkClient.class);
            default -> false;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
