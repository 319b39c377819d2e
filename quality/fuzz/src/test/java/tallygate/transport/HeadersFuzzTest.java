package tallygate.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tallygate.fuzz.Seed;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseHead;

/** Headers that were accepted are the ones a server reads, no more and no others; a refusal never shows a value. */
class HeadersFuzzTest {
    /** Other texts stand in a message by chance. */
    private static final Pattern TELLING = Pattern.compile("[A-Za-z-][0-9]{4}");

    /** Two fields: name, value, name, value. */
    @FuzzTest
    void acceptedHeadersAreReadAsTheyWere(byte[] data) throws Exception {
        List<String> texts = Seed.texts(data, 4);
        try {
            Headers headers = Headers.of(texts.toArray(String[]::new));
            assertThat(read(wire(headers))).isEqualTo(fields(headers));
            assertThat(fields(headers)).hasSize(2);
            keepsItsRules(headers);
        } catch (IllegalArgumentException refused) {
            assertThat(telling(texts.get(1), texts)).noneMatch(value -> shows(refused, value));
            assertThat(telling(texts.get(3), texts)).noneMatch(value -> shows(refused, value));
        }
        received(texts);
    }

    private static void keepsItsRules(Headers headers) {
        assertThat(headers.toBuilder().build()).isEqualTo(headers).hasSameHashCodeAs(headers);
        assertThat(headers.all(headers.name(1))).contains(headers.value(1));
        Headers set = headers.toBuilder().set(headers.name(1), "new").build();
        assertThat(set.all(headers.name(1))).containsExactly("new");
        assertThat(telling(headers.value(0), List.of(headers.name(0), headers.name(1))))
                .noneMatch(value -> headers.toString().contains(value));
    }

    private static void received(List<String> texts) throws Exception {
        Headers one;
        Headers other;
        try {
            one = Headers.builder().addReceived(texts.get(0), texts.get(1)).build();
            other = Headers.builder().addReceived(texts.get(2), texts.get(1)).build();
        } catch (IllegalArgumentException refused) {
            assertThat(String.join("", texts)).containsPattern("[\r\n\0]");
            return;
        }
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other);
        }
        TransportRequest request = new TransportRequest(
                "x", HttpMethod.GET, URI.create("https://api.example/"), Headers.empty(), null, Duration.ofSeconds(1));
        try {
            ResponseHead.check(request, 200, one);
        } catch (RefusedResponseException refused) {
            assertThat(telling(texts.get(1), List.of(texts.get(0)))).noneMatch(value -> shows(refused, value));
        }
    }

    private static byte[] wire(Headers headers) {
        StringBuilder head = new StringBuilder();
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(UTF_8);
    }

    /** As a lenient server does: any line break ends a line, blanks around a value are none of it. */
    private static List<String> read(byte[] wire) {
        List<String> fields = new ArrayList<>();
        String head = new String(wire, 0, wire.length - "\r\n".length(), UTF_8);
        head.lines().forEach(line -> {
            int colon = line.indexOf(':');
            fields.add(
                    line.substring(0, colon) + "=" + line.substring(colon + 1).strip());
        });
        return fields;
    }

    private static List<String> fields(Headers headers) {
        List<String> fields = new ArrayList<>();
        headers.forEach((name, value) -> fields.add(name + "=" + value.strip()));
        return fields;
    }

    /** The value, if it can be recognised and no name repeats it. */
    @SuppressWarnings("ReferenceEquality") // The value itself is among the names of some callers.
    private static List<String> telling(String value, List<String> names) {
        boolean repeated = names.stream().anyMatch(name -> name != value && name.contains(value));
        return repeated || !TELLING.matcher(value).find() ? List.of() : List.of(value);
    }

    private static boolean shows(Exception refused, String value) {
        return refused.getMessage().contains(value);
    }
}
