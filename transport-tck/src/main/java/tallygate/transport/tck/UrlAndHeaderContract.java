package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * T16-T30: the target arrives byte for byte, and no value breaks out of its place. The SPI rejects invalid requests before a
 * transport receives them; these cases keep it so.
 */
public abstract class UrlAndHeaderContract extends ContractSuite {
    private static final String SECRET = "s3cr3t-value";

    @InBothStyles
    @DisplayName("T16 an encoded path segment is not decoded")
    final void t16_pathSegment_reservedEncoded(CallStyle style) {
        assertTargetKept(style, "/users/a%2Fb%3Fc%23d%25e%20f+%E4%B8%AD/orders");
    }

    @InBothStyles
    @DisplayName("T17 encoded characters are not encoded again")
    final void t17_preEncodedNotDoubleEncoded(CallStyle style) {
        assertTargetKept(style, "/p/%20%2F%2B%3F%26%3D%2f%7E~?q=%20%2F%2B%3F%26%3D%2f%7E~&%5B%5D=%7B%7D");
    }

    @Test
    @DisplayName("T18 dot segments are rejected before anything is sent")
    final void t18_dotSegmentsRejected() {
        for (String segment : List.of(".", "..", "%2e", "%2E%2e", ".%2E", "%2e.")) {
            assertRefused(server -> get(server.uri("/users/" + segment + "/orders")));
            assertRefused(server -> get(server.uri("/users/" + segment)));
        }
    }

    @InBothStyles
    @DisplayName("T19 an empty segment is kept")
    final void t19_emptySegmentKept(CallStyle style) {
        assertTargetKept(style, "/users//orders");
        assertTargetKept(style, "/users/orders/");
        assertTargetKept(style, "//");
    }

    @InBothStyles
    @DisplayName("T20 query values reach the server's parser unchanged")
    final void t20_queryEncoding(CallStyle style) {
        String query = "amp=%26&eq=%3D&plus=%2B&space=%20&form=+&hash=%23&percent=%25&text=%E4%B8%AD&mark=a'b(c)!*";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            exchange(style, get(server.uri("/q?" + query)));

            String target = server.requests().get(0).target();
            assertEquals("/q?" + query, target);
            List<String> values = new ArrayList<>();
            for (String pair : target.substring("/q?".length()).split("&", -1)) {
                values.add(URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
            assertEquals(List.of("&", "=", "+", " ", " ", "#", "%", "\u4e2d", "a'b(c)!*"), values);
        }
    }

    @InBothStyles
    @DisplayName("T21 an empty value, a key alone, repeated keys and their order are kept")
    final void t21_queryEmptyKept(CallStyle style) {
        assertTargetKept(style, "/q?b=&a&b=2&a=1&b=");
        assertTargetKept(style, "/q");
    }

    /** A case of its own, so that a library that drops the mark does not lose the rest of T21. */
    @InBothStyles
    @DisplayName("T21b a question mark at the end is kept")
    final void t21b_loneQuestionMarkKept(CallStyle style) {
        assertTargetKept(style, "/q?");
    }

    @Test
    @DisplayName("T22 a line break in a header value is rejected without showing the value")
    final void t22_crlfInHeaderValue() {
        assertValueRefused(SECRET + "\r\nX-Injected: 1");
        assertValueRefused(SECRET + "\n");
        assertValueRefused("\r" + SECRET);
    }

    @Test
    @DisplayName("T23 control characters in a header value are rejected without showing the value")
    final void t23_nulAndDelInHeader() {
        assertValueRefused(SECRET + "\0");
        assertValueRefused(SECRET + "\u0001");
        assertValueRefused(SECRET + "\u007f");
    }

    @Test
    @DisplayName("T24 non-ASCII in a header value is rejected; the message names the header only")
    final void t24_nonAsciiHeader() {
        assertValueRefused(SECRET + "\u00e9");
        assertValueRefused(SECRET + "\u4e2d");
        // Its low byte is a line feed.
        assertValueRefused(SECRET + "\u010a");
    }

    @Test
    @DisplayName("T25 a header name that is not a token is rejected")
    final void t25_headerNameInjection() {
        for (String name : List.of("x: y", "x\r\ny", "x y", "", "x\0", "\u00e9", ":authority")) {
            assertRefused(server -> Headers.of(name, SECRET));
        }
    }

    @InBothStyles
    @DisplayName("T26 a line break cannot enter the request line")
    final void t26_crlfInUrl(CallStyle style) throws URISyntaxException {
        assertRefused(server -> get(server.uri("/a\r\nX-Injected: 1")));
        assertRefused(server -> get(server.uri("/a?b=\n")));
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            // This constructor encodes characters that are not valid in a path.
            URI quoted = new URI("http", null, "127.0.0.1", server.port(), "/a\r\nX-Injected: 1", null, null);
            exchange(style, get(quoted));

            assertEquals("/a%0D%0AX-Injected:%201", server.requests().get(0).target());
            assertFalse(server.requests().get(0).headers().first("X-Injected").isPresent());
        }
    }

    @Test
    @DisplayName("T27 headers that HTTP itself sets are rejected")
    final void t27_restrictedHeaders() {
        for (String name : List.of(
                "Host",
                "content-length",
                "CONNECTION",
                "TE",
                "Transfer-Encoding",
                "Upgrade",
                "Expect",
                "Trailer",
                "Keep-Alive",
                "Proxy-Connection")) {
            Throwable refusal =
                    assertRefused(server -> request(HttpMethod.GET, server.uri("/"), Headers.of(name, SECRET), null));
            assertTrue(refusal.toString().contains(name), "the refusal must name " + name + ": " + refusal);
        }
    }

    @InBothStyles
    @DisplayName("T28 the path is sent unchanged; an empty one as a slash")
    final void t28_baseUrlPathPrefixKept(CallStyle style) {
        assertTargetKept(style, "/pfx/api");
        assertTargetKept(style, "/pfx/api;v=1/x:y@z,w");
        assertTarget(style, "", "/");
        assertTarget(style, "?a=1", "/?a=1");
    }

    @InBothStyles
    @DisplayName("T29 the Host header has the port, and an IPv6 address in brackets")
    final void t29_ipv6AndPortInHost(CallStyle style) {
        try (ScriptedServer server = startOnIpv6()) {
            exchange(style, get(server.uri("/")));

            assertEquals(
                    List.of("[::1]:" + server.port()),
                    server.requests().get(0).headers().all("Host"));
        }
    }

    @Test
    @DisplayName("T30 user information in the URI is rejected without showing it")
    final void t30_userInfoInBaseUrl() {
        assertRefused(server -> get(URI.create("http://user:" + SECRET + "@127.0.0.1:" + server.port() + "/")));
        assertRefused(server -> get(URI.create("http://" + SECRET + "@127.0.0.1:" + server.port() + "/")));
    }

    private void assertTargetKept(CallStyle style, String target) {
        assertTarget(style, target, target);
    }

    private void assertTarget(CallStyle style, String pathAndQuery, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            Reply reply = exchange(style, get(server.uri(pathAndQuery)));

            assertEquals(expected, server.requests().get(0).target(), "request target on the wire");
            assertEquals(ByteString.encodeUtf8("ok"), reply.body());
        }
    }

    private void assertValueRefused(String value) {
        Throwable refusal = assertRefused(server -> Headers.of("X-Token", value));
        assertTrue(refusal.toString().contains("X-Token"), "the refusal must name the header: " + refusal);
        assertRefused(server -> Headers.builder().set("X-Token", value));
    }

    /** Expects an IllegalArgumentException without the secret, and that nothing was sent. */
    private static Throwable assertRefused(RequestMaker maker) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            Executable make = () -> maker.make(server);
            Throwable refusal = assertThrows(IllegalArgumentException.class, make);
            for (Throwable link = refusal; link != null; link = link.getCause()) {
                assertFalse(link.toString().contains(SECRET), "the refusal must not show the value");
            }
            assertNothingArrived(server);
            return refusal;
        }
    }

    private static ScriptedServer startOnIpv6() {
        try {
            return ScriptedServer.startOn("::1", Script.answer(Responses.ok("")));
        } catch (UncheckedIOException e) {
            return Assumptions.abort("This machine has no IPv6 loopback address.");
        }
    }

    @FunctionalInterface
    private interface RequestMaker {
        Object make(ScriptedServer server);
    }
}
