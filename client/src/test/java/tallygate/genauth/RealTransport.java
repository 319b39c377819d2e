package tallygate.genauth;

import java.util.ServiceLoader;
import tallygate.transport.HttpTransport;
import tallygate.transport.HttpTransportProvider;

/**
 * The transport of the tests that run over one: {@code -Dtallygate.test.transport=jdk} or {@code retrofit}, the last part
 * of its package. Without it the scripted tests run in memory, and those that need sockets over the JDK's.
 */
final class RealTransport {
    private static final String MEMORY = "memory";
    private static final String NAME = System.getProperty("tallygate.test.transport", MEMORY);

    private RealTransport() {}

    static boolean isChosen() {
        return !NAME.equals(MEMORY);
    }

    /** A new one, which the caller closes. */
    static HttpTransport create() {
        String wanted = ".transport." + (isChosen() ? NAME : "jdk") + ".";
        return ServiceLoader.load(HttpTransportProvider.class).stream()
                .filter(provider -> provider.type().getName().contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No transport in a package like " + wanted))
                .get()
                .create();
    }
}
