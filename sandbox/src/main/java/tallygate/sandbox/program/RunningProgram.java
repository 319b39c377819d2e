package tallygate.sandbox.program;

import java.net.URI;

/**
 * A running sandbox.
 *
 * @param environment the lines that set the environment of a client
 */
record RunningProgram(String baseUrl, String environment, Runnable stop) implements AutoCloseable {
    String greeting() {
        return """
            The sandbox listens on %s (Ctrl-C stops it).
            Point a client to it:
            %sMake the next request fail:
              curl -X POST '%s?failure=too-many-requests'
            """
                .formatted(baseUrl, environment, URI.create(baseUrl).resolve("/sandbox/fail-next"));
    }

    @Override
    public void close() {
        stop.run();
    }
}
