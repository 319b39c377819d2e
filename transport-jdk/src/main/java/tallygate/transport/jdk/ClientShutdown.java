package tallygate.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** {@code HttpClient.shutdownNow()}, which exists since JDK 21. */
final class ClientShutdown {
    private static final @Nullable MethodHandle SHUTDOWN_NOW = find();

    private ClientShutdown() {}

    static boolean isAvailable() {
        return SHUTDOWN_NOW != null;
    }

    /** Where it is not available, the client ends after it has become unreachable. */
    static void shutdownNow(HttpClient client) {
        if (SHUTDOWN_NOW == null) {
            return;
        }
        try {
            SHUTDOWN_NOW.invoke(client);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The HTTP client could not be shut down", e);
        }
    }

    private static @Nullable MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
