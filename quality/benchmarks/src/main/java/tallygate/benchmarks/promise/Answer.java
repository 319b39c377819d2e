package tallygate.benchmarks.promise;

import java.nio.charset.StandardCharsets;
import tallygate.benchmarks.json.Shape;

/** The small answer, as it is documented and with one property more. */
enum Answer {
    DOCUMENTED(""),
    WITH_TEXT(",\"notDocumented\":\"something\""),
    WITH_OBJECT(",\"notDocumented\":{\"id\":\"7\",\"count\":3,\"names\":[\"a\",\"b\"]}");

    private final String more;

    Answer(String more) {
        this.more = more;
    }

    byte[] bytes() {
        return new String(Shape.USAGE.bytes(), StandardCharsets.UTF_8)
                .replace(",\"modelCode\"", more + ",\"modelCode\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
