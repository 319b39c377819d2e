package tallygate.core;

import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;

/**
 * A limit of requests in a minute for one route, or for several together. The client spaces requests evenly: a request waits
 * for its permit until the deadline of its call, and fails at once if the permit would come later. Every attempt of a call
 * counts.
 *
 * <pre>{@code
 * RouteLimit.ofAll(600); // ten a second, all operations together
 * new RouteLimit(HttpMethod.GET, "/orders/*", 120); // every GET below /orders
 * }</pre>
 *
 * @param method of the operations; null for every method
 * @param path their {@link Operation#path}, with its {@code {names}}; a {@code /*} at the end stands for all paths below,
 *     which share the limit
 * @param requestsPerMinute the most in any minute, more than zero; 60 means one a second
 */
public record RouteLimit(@Nullable HttpMethod method, String path, int requestsPerMinute) {
    private static final String BELOW = "/*";

    /** @throws IllegalArgumentException if the path is invalid, or the number less than 1 */
    public RouteLimit {
        PathRules.check(path);
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("requestsPerMinute must be 1 or more, but is " + requestsPerMinute
                    + "; leave the limit out for none.");
        }
    }

    /** Returns the limit of one operation, and of others with the same method and path. */
    public static RouteLimit of(Operation<?, ?> operation, int requestsPerMinute) {
        return new RouteLimit(operation.method(), operation.path(), requestsPerMinute);
    }

    /** Returns the limit of all operations together. */
    public static RouteLimit ofAll(int requestsPerMinute) {
        return new RouteLimit(null, BELOW, requestsPerMinute);
    }

    /** Returns whether the requests of an operation count. */
    public boolean covers(Operation<?, ?> operation) {
        if (method != null && operation.method() != method) {
            return false;
        }
        return path.endsWith(BELOW)
                ? operation.path().startsWith(path.substring(0, path.length() - 1))
                : operation.path().equals(path);
    }

    @Override
    public String toString() {
        return requestsPerMinute + " requests a minute to " + (method == null ? "" : method + " ") + path;
    }
}
