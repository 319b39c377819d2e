package tallygate.sandbox;

import java.util.EnumSet;
import java.util.Set;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.Server;

/** What all sandboxes have in common: a server, failures on request, and a count of what arrived. */
abstract sealed class RunningSandbox implements AutoCloseable permits Sandbox, PagarmeSandbox {
    private final String basePath;
    private final FailurePlan failures;
    private final Traffic traffic;
    private final Server server;

    RunningSandbox(int port, String basePath, Api api) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
        this.basePath = basePath;
        this.failures = new FailurePlan(possible(api));
        this.traffic = new Traffic(api, failures);
        this.server = Server.start(port, traffic::answer);
    }

    private static Set<Failure> possible(Api api) {
        Set<Failure> failures = EnumSet.allOf(Failure.class);
        failures.removeIf(failure -> failure.inBody() && !api.hasErrorsInBody());
        return failures;
    }

    /** Where the sandbox listens, such as {@code http://127.0.0.1:40321}, without a slash at the end. */
    public String baseUrl() {
        return origin() + basePath;
    }

    String origin() {
        return server.origin();
    }

    /**
     * Makes the next request fail, whichever operation it is; a call for a token is left alone. Several failures asked for
     * are answered one after another.
     *
     * @throws IllegalArgumentException if this API never fails so
     */
    public void failNext(Failure failure) {
        failures.once(Target.everyOperation(), failure);
    }

    /**
     * Makes the next request of this path below the base URL fail; the path of a call for a token may be named too.
     *
     * @throws IllegalArgumentException if this API never fails so
     */
    public void failNext(String path, Failure failure) {
        failures.once(Target.path(basePath + path), failure);
    }

    /**
     * Makes every request fail until {@link #recover}; a call for a token is left alone.
     *
     * @throws IllegalArgumentException if this API never fails so
     */
    public void failAll(Failure failure) {
        failures.always(Target.everyOperation(), failure);
    }

    /**
     * Makes every request of this path below the base URL fail until {@link #recover}; the path of a call for a token may be
     * named too.
     *
     * @throws IllegalArgumentException if this API never fails so
     */
    public void failAll(String path, Failure failure) {
        failures.always(Target.path(basePath + path), failure);
    }

    /** Forgets all failures asked for; requests are answered as usual again. */
    public void recover() {
        failures.clear();
    }

    /** How many requests of this path below the base URL have arrived, failed ones included. */
    public int requests(String path) {
        return traffic.count(basePath + path);
    }

    /** Stops the server and frees the port. Requests still being answered are cut off. */
    @Override
    public void close() {
        server.stop();
    }
}
