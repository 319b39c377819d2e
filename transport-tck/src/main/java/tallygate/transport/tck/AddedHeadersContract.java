package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T14 and T15: no header is sent that neither the caller nor HTTP/1.1 requires. */
public abstract class AddedHeadersContract extends ContractSuite {
    @InBothStyles
    @DisplayName("T14 cookies are neither stored nor sent")
    final void t14_noCookiesStoredOrSent(CallStyle style) {
        ByteString response = Responses.of(200, "", "Set-Cookie: session=1; Path=/");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            exchange(style, get(server.uri("/first")));
            exchange(style, get(server.uri("/second")));

            assertEquals(2, server.requests().size(), "requests");
            for (RecordedRequest sent : server.requests()) {
                assertFalse(sent.headers().first("Cookie").isPresent(), sent.requestLine() + " must have no cookie");
            }
        }
    }

    @InBothStyles
    @DisplayName("T15 no header is sent that neither the caller nor HTTP/1.1 requires")
    final void t15_noImplicitHeaders(CallStyle style) {
        Headers own = Headers.of("Accept", "application/json", "User-Agent", "contract/1", "X-Two", "a", "X-Two", "b");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            TransportRequest get = request(HttpMethod.GET, server.uri("/get"), own, null);
            TransportRequest post =
                    request(HttpMethod.POST, server.uri("/post"), own, json(ByteString.encodeUtf8("{}")));
            exchange(style, get);
            exchange(style, post);

            Set<String> ofGet = Set.of("accept", "user-agent", "x-two", "host");
            assertEquals(new TreeSet<>(ofGet), namesSent(server.requests().get(0)));
            Set<String> ofPost = new TreeSet<>(ofGet);
            ofPost.addAll(Set.of("content-type", "content-length"));
            assertEquals(ofPost, namesSent(server.requests().get(1)));
            for (RecordedRequest sent : server.requests()) {
                Map<String, List<String>> values = new TreeMap<>();
                List.of("Accept", "User-Agent", "X-Two", "Host")
                        .forEach(name -> values.put(name, sent.headers().all(name)));
                assertEquals(
                        Map.of(
                                "Accept", List.of("application/json"),
                                "User-Agent", List.of("contract/1"),
                                "X-Two", List.of("a", "b"),
                                "Host", List.of("127.0.0.1:" + server.port())),
                        values);
            }
        }
    }

    /** A case of its own, so that a library with this harmless habit does not lose the rest of T15. */
    @InBothStyles
    @DisplayName("T15b a GET has no Content-Length")
    final void t15b_getHasNoContentLength(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            exchange(style, get(server.uri("/")));

            assertEquals(List.of(), server.requests().get(0).headers().all("Content-Length"));
        }
    }

    /**
     * Returns the names without those that HTTP/1.1 leaves to each implementation: keeping the connection, and a length of 0
     * (T15b).
     */
    private static Set<String> namesSent(RecordedRequest sent) {
        Set<String> names = new TreeSet<>();
        sent.headers().forEach((name, value) -> {
            boolean keptOrClosed = name.equalsIgnoreCase("Connection")
                    && Set.of("keep-alive", "close").contains(value.toLowerCase(Locale.ROOT));
            boolean lengthOfNothing = name.equalsIgnoreCase("Content-Length") && value.equals("0");
            if (!keptOrClosed && !lengthOfNothing) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        });
        return names;
    }
}
