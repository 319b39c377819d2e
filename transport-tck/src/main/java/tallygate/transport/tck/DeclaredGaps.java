package tallygate.transport.tck;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Reports a failing case with a declared gap as aborted, and a declared gap whose case passes in every style as a failure. */
final class DeclaredGaps implements InvocationInterceptor, AfterAllCallback {
    /** Whether the case of each declared gap of this suite failed. */
    private final Map<Gap, Boolean> shown = new ConcurrentHashMap<>();

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        run(invocation, test.getExecutable(), context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        run(invocation, test.getExecutable(), context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shown.forEach((gap, didShow) -> {
            if (!didShow) {
                throw new AssertionError(gap + " is declared, but the case passes. Remove the declaration.");
            }
        });
    }

    private void run(Invocation<Void> invocation, Method test, ExtensionContext context) throws Throwable {
        Optional<Gap> gap = gapOf(test, context);
        if (gap.isEmpty()) {
            invocation.proceed();
            return;
        }
        shown.putIfAbsent(gap.get(), false);
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            shown.put(gap.get(), true);
            throw e;
        } catch (Throwable failure) {
            shown.put(gap.get(), true);
            throw new TestAbortedException(gap.get().toString(), failure);
        }
    }

    private static Optional<Gap> gapOf(Method test, ExtensionContext context) {
        String id = CaseId.of(test);
        TransportSuite suite = (TransportSuite) context.getRequiredTestInstance();
        return suite.transportUnderTest().gaps().stream()
                .filter(gap -> gap.caseId().equals(id))
                .findFirst();
    }
}
