package tallygate.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whole responses, head and body, made once. */
final class Answers {
    private static final String ORDER =
            """
            {"orderNo":"2022092512342%06d","goodsName":"企业版 B2C 套餐","goodsNameEn":"B2C Enterprise",\
            "goodsUnitPrice":"99.00","quantity":"1","actualAmount":"99.00","status":"3","orderType":"New",\
            "createTime":"2022-09-25 12:34:22","source":"SelfHelp"}""";

    private final Map<String, byte[]> responses = new HashMap<>();

    /** @param tokenSeconds how long the tokens last that are issued */
    Answers(long tokenSeconds) {
        put("/api/v3/get-management-token", envelope(IssuedToken.lasting(tokenSeconds)));
        put(
                "/api/v3/get-usage-info",
                envelope(
                        "{\"usages\":[{\"amount\":\"1000\",\"current\":\"17\",\"experience\":true,"
                                + "\"modelCode\":\"SocialConnections\",\"modelName\":\"SocialConnections: social account links\"}]}"));
        put("/api/v3/get-orders?page=1&limit=50", envelope(orders(50)));
        put("/api/v3/get-orders?page=1&limit=1000", envelope(orders(1000)));
    }

    /** The response to a request for this target; parameters may come in any order. */
    byte[] to(String target) {
        byte[] response = responses.get(target);
        if (response == null && target.startsWith("/api/v3/get-orders?")) {
            response = responses.get("/api/v3/get-orders?page=1&limit=" + (target.contains("limit=1000") ? 1000 : 50));
        }
        if (response == null) {
            throw new IllegalArgumentException("No answer to " + target);
        }
        return response;
    }

    private void put(String target, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: "
                        + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] response = new byte[head.length + content.length];
        System.arraycopy(head, 0, response, 0, head.length);
        System.arraycopy(content, 0, response, head.length, content.length);
        responses.put(target, response);
    }

    static String envelope(String data) {
        return "{\"statusCode\":200,\"message\":\"Success\",\"requestId\":\"934108e5-9fbf-4d24-8da1-c330328abd6c\",\"data\":"
                + data + "}";
    }

    private static String orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(ORDER::formatted)
                .collect(Collectors.joining(",", "{\"totalCount\":\"" + count + "\",\"list\":[", "]}"));
    }
}
