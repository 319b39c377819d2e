package tallygate.sandbox.internal.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;

/** Finds the operation of a path with ids. */
public final class Routes {
    private final String basePath;
    private final Set<String> routes;

    /** @param routes methods and paths with names in braces, such as {@code GET /subscriptions/{subscription_id}/items} */
    public Routes(String basePath, Set<String> routes) {
        this.basePath = basePath;
        this.routes = routes;
    }

    /** Returns the route of a call. A route without parameters has priority over one with a parameter at the same place. */
    public String find(ReceivedCall call) {
        if (routes.contains(line(call))) {
            return line(call);
        }
        return routes.stream()
                .filter(route -> matches(segments(route), segments(line(call))))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "The specification has no such operation."));
    }

    public Map<String, String> parameters(String route, ReceivedCall call) {
        String[] names = segments(route);
        String[] values = segments(line(call));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (varies(names[i])) {
                parameters.put(names[i].substring(1, names[i].length() - 1), values[i]);
            }
        }
        return parameters;
    }

    private String line(ReceivedCall call) {
        String path = call.path();
        return call.method() + ' ' + (path.startsWith(basePath) ? path.substring(basePath.length()) : "");
    }

    private static boolean matches(String[] route, String[] call) {
        boolean matches = route.length == call.length;
        for (int i = 0; matches && i < route.length; i++) {
            matches = varies(route[i]) ? !call[i].isEmpty() : route[i].equals(call[i]);
        }
        return matches;
    }

    private static boolean varies(String segment) {
        return segment.startsWith("{");
    }

    private static String[] segments(String route) {
        return route.split("/", -1);
    }
}
