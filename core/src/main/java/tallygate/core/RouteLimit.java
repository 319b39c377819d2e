package tallygate.core;

import static java.util.Objects.requireNonNull;

import tallygate.transport.HttpMethod;

/**
 * How many requests a minute a client sends at most over one route, or over several together. The client spaces them
 * evenly: a request whose turn has not come waits for it, within the time of its call, and fails at once if that is too
 * short. Every attempt of a call counts.
 *
 * @param method of the operations it is for
 * @param path their {@link Operation#path}, with its {@code {names}}; a {@code /*} at the end stands for all that goes on
 *     from there, which then share the limit
 * @param requestsPerMinute the most in any minute, more than zero; 60 means one a second
 */
public record RouteLimit(HttpMethod method, String path, int requestsPerMinute) {
    private static final String BELOW = "/*";

    /** @throws IllegalArgumentException if the path is none, or the number less than 1 */
    public RouteLimit {
        requireNonNull(method, "method");
        PathRules.check(path);
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("requestsPerMinute must be 1 or more, but is " + requestsPerMinute
                    + "; leave the limit out for none.");
        }
    }

    /** The limit of one operation, and of others with the same method and path. */
    public static RouteLimit of(Operation<?, ?> operation, int requestsPerMinute) {
        return new RouteLimit(operation.method(), operation.path(), requestsPerMinute);
    }

    /** Whether the requests of an operation count. */
    public boolean covers(Operation<?, ?> operation) {
        if (operation.method() != method) {
            return false;
        }
        return path.endsWith(BELOW)
                ? operation.path().startsWith(path.substring(0, path.length() - 1))
                : operation.path().equals(path);
    }

    @Override
    public String toString() {
        return requestsPerMinute + " requests a minute to " + method + " " + path;
    }
}
