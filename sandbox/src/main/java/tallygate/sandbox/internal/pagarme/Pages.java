package tallygate.sandbox.internal.pagarme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;

/** A page of a list, with absolute links to its neighbours. */
final class Pages {
    private static final int LARGEST = 100;
    private static final int USUAL = 10;

    private Pages() {}

    static <T> Map<String, Object> of(List<T> all, Function<T, Map<String, Object>> view, ReceivedCall call) {
        int page = Parameters.wholeNumber(call, "page", 1, Integer.MAX_VALUE, 1);
        int size = Parameters.wholeNumber(call, "size", 1, LARGEST, USUAL);
        long from = Math.min(all.size(), (page - 1L) * size);
        long to = Math.min(all.size(), from + size);
        Map<String, @Nullable Object> paging = new LinkedHashMap<>();
        paging.put("total", all.size());
        paging.put("previous", page > 1 ? link(call, page - 1, size) : null);
        paging.put("next", to < all.size() ? link(call, page + 1, size) : null);
        List<Map<String, Object>> data =
                all.subList((int) from, (int) to).stream().map(view).toList();
        return Map.of("data", data, "paging", paging);
    }

    /** Returns a link with the address that the caller used, because the sandbox may be behind a proxy. */
    private static String link(ReceivedCall call, int page, int size) {
        StringBuilder link = new StringBuilder("http://")
                .append(call.header("Host").orElse(""))
                .append(call.path())
                .append("?page=")
                .append(page)
                .append("&size=")
                .append(size);
        call.query().forEach((name, value) -> {
            if (!name.equals("page") && !name.equals("size")) {
                link.append('&').append(encoded(name)).append('=').append(encoded(value));
            }
        });
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
