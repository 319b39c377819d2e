package tallygate.genauth;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import tallygate.spec.SpecifiedOperation;

/** The two interfaces of a section, each called as {@code client.section().operation(request)}. */
enum SectionView {
    SYNC("Api") {
        @Override
        Object all(ManagementClient client) {
            return client;
        }

        @Override
        Object result(Object returned) {
            return returned;
        }
    },
    ASYNC("AsyncApi") {
        @Override
        Object all(ManagementClient client) {
            return client.async();
        }

        @Override
        Object result(Object returned) throws Throwable {
            try {
                return ((CompletableFuture<?>) returned).join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        }
    };

    private final String suffix;

    SectionView(String suffix) {
        this.suffix = suffix;
    }

    abstract Object all(ManagementClient client);

    abstract Object result(Object returned) throws Throwable;

    /** The interface of a section. */
    Class<?> type(String section) throws ClassNotFoundException {
        return Class.forName("tallygate.genauth." + section + suffix);
    }

    /** The name of the method that narrows the client to a section. */
    static String name(String section) {
        return Character.toLowerCase(section.charAt(0)) + section.substring(1);
    }

    Method method(SpecifiedOperation operation) throws ClassNotFoundException {
        Class<?> section = type(operation.section());
        return Stream.of(section.getMethods())
                .filter(method -> method.getName().equals(operation.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(section + " has no " + operation));
    }

    /** @param request null where the operation takes nothing */
    Object call(ManagementClient client, SpecifiedOperation operation, Object request) throws Throwable {
        Object all = all(client);
        Object view = all.getClass().getMethod(name(operation.section())).invoke(all);
        Method method = method(operation);
        try {
            return result(request == null ? method.invoke(view) : method.invoke(view, request));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
