package tallygate.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Whole responses, head and body, made once. */
final class Answers {
    private final Map<String, byte[]> responses = new HashMap<>();

    /** @param tokenSeconds how long the tokens last that are issued */
    Answers(long tokenSeconds) {
        ServerBodies.of(tokenSeconds).forEach(this::put);
    }

    /** The response to a request for this target, whatever its query. */
    byte[] to(String target) {
        int query = target.indexOf('?');
        byte[] response = responses.get(query < 0 ? target : target.substring(0, query));
        if (response == null) {
            throw new IllegalArgumentException("No answer to " + target);
        }
        return response;
    }

    private void put(String path, byte[] content) {
        byte[] head = ("HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: "
                        + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] response = new byte[head.length + content.length];
        System.arraycopy(head, 0, response, 0, head.length);
        System.arraycopy(content, 0, response, head.length, content.length);
        responses.put(path, response);
    }
}
