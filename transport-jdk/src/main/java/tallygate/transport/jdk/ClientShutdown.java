package tallygate.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** Calls {@code HttpClient.shutdown()} and {@code shutdownNow()}, which exist since JDK 21. */
final class ClientShutdown {
    private static final @Nullable MethodHandle SHUTDOWN_NOW = find("shutdownNow");
    private static final @Nullable MethodHandle SHUTDOWN = find("shutdown");

    private ClientShutdown() {}

    static boolean isAvailable() {
        return SHUTDOWN_NOW != null;
    }

    /** Shuts the client down. Before JDK 21 it ends when it is unreachable. */
    static void shutdownNow(HttpClient client) {
        invoke(SHUTDOWN_NOW, client);
    }

    /** Lets exchanges in flight end first; otherwise as {@link #shutdownNow}. */
    static void shutdown(HttpClient client) {
        invoke(SHUTDOWN, client);
    }

    private static void invoke(@Nullable MethodHandle method, HttpClient client) {
        if (method == null) {
            return;
        }
        try {
            method.invoke(client);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The HTTP client could not be shut down", e);
        }
    }

    private static @Nullable MethodHandle find(String name) {
        try {
            return MethodHandles.publicLookup().findVirtual(HttpClient.class, name, MethodType.methodType(void.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
