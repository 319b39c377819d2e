package tallygate.sandbox;

import java.util.EnumSet;
import java.util.Set;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.SandboxServer;

/** The base of all sandboxes: a server, failures on request, and a count of the requests. */
abstract class RunningSandbox implements AutoCloseable {
    private final String basePath;
    private final FailurePlan failures;
    private final Traffic traffic;
    private final SandboxServer server;

    RunningSandbox(int port, String basePath, Api api) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
        this.basePath = basePath;
        this.failures = new FailurePlan(possible(api));
        this.traffic = new Traffic(api, failures);
        this.server = SandboxServer.start(port, traffic::response);
    }

    private static Set<Failure> possible(Api api) {
        Set<Failure> failures = EnumSet.allOf(Failure.class);
        failures.removeIf(failure -> failure.inBody() && !api.hasErrorsInBody());
        return failures;
    }

    /** Returns the URL where the sandbox listens, such as {@code http://127.0.0.1:40321}, without a slash at the end. */
    public String baseUrl() {
        return origin() + basePath;
    }

    String origin() {
        return server.origin();
    }

    /**
     * Makes the next request of any operation except the token call fail. Several planned failures happen one after
     * another.
     *
     * @throws IllegalArgumentException if this API has no such failure
     */
    public void failNext(Failure failure) {
        failures.once(FailureTarget.everyOperation(), failure);
    }

    /**
     * Makes the next request of this path below the base URL fail; the path may be that of the token call.
     *
     * @throws IllegalArgumentException if this API has no such failure
     */
    public void failNext(String path, Failure failure) {
        failures.once(FailureTarget.path(basePath + path), failure);
    }

    /**
     * Makes every request except the token call fail until {@link #recover}.
     *
     * @throws IllegalArgumentException if this API has no such failure
     */
    public void failAll(Failure failure) {
        failures.always(FailureTarget.everyOperation(), failure);
    }

    /**
     * Makes every request of this path below the base URL fail until {@link #recover}; the path may be that of the token call.
     *
     * @throws IllegalArgumentException if this API has no such failure
     */
    public void failAll(String path, Failure failure) {
        failures.always(FailureTarget.path(basePath + path), failure);
    }

    /** Drops all planned failures. */
    public void recover() {
        failures.clear();
    }

    /** Returns the number of requests of this path below the base URL so far, failed ones included. */
    public int requests(String path) {
        return traffic.count(basePath + path);
    }

    /** Stops the server and frees the port. Open connections are closed, requests in progress included. */
    @Override
    public void close() {
        server.stop();
    }
}
