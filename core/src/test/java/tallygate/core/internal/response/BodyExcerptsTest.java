package tallygate.core.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.transport.HttpTransport;
import tallygate.transport.Redactor;

/** {@code -Dseed=7} repeats one random body. */
class BodyExcerptsTest {
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzY29wZWQiOiJ4In0.c2lnbmF0dXJlMTIz";
    private static final Redactor SECRETS = Redactor.of(List.of("s3cret"));
    private static final HttpTransport NONE_KNOWN = request -> new CompletableFuture<>();

    private static String excerpt(String body) {
        return BodyExcerpts.of(new Buffer().writeUtf8(body), SECRETS, NONE_KNOWN);
    }

    @Test
    void ordinaryWordsAreNotRedacted() {
        assertThat(excerpt("<h1>Internal-Server-Error</h1>\r\n  \u4e2d\u6587"))
                .isEqualTo("<h1>Internal-Server-Error</h1>   \u4e2d\u6587");
    }

    @Test
    @DisplayName("C76 hidden characters are blanks or escaped")
    void hiddenCharactersAreNotShown() {
        assertThat(excerpt("a\u001b[2J\u009b1m\t\u0000b\u202ec\u3164d")).isEqualTo("a [2J 1m b c\\u3164d");
    }

    @Test
    void credentialsGo() {
        assertThat(excerpt("token eyJhbGciOiJub25lIn0.e30.c2lnbmF0dXJl, key=4ae78d3e579a6dd1aeca7b1e29ec2!"))
                .isEqualTo("token [secret], [secret]!");
        assertThat(excerpt("a s3cret b")).isEqualTo("a [secret] b");
    }

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 500) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P10 no secret survives wherever it stands, and what was redacted once is not changed again")
    void redaction(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            body.append(" x\n<\u0000.=\u4e2d[]\u202e".charAt(random.nextInt(11)));
            body.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "s3cret";
                        case 1 -> TOKEN;
                        case 2 -> "z".repeat(random.nextInt(200));
                        default -> "the [secret] " + random.nextInt(1000);
                    });
        }

        String once = excerpt(body.toString());

        assertThat(once).doesNotContain("s3cret", TOKEN.substring(0, 24)).hasSizeLessThanOrEqualTo(200);
        assertThat(excerpt(once)).isEqualTo(once);
    }

    @Test
    void anExcerptOfAnExcerptIsTheSame() {
        for (String end : List.of(" b", "\ud83d\ude00", "\u00e9 ")) {
            String once = excerpt("z".repeat(199) + end);
            assertThat(excerpt(once)).isEqualTo(once).hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void excerptEndsBetweenTwoCharacters() {
        String beforeTheEnd = "a ".repeat(99) + "b";

        assertThat(BodyExcerpts.of(new Buffer().writeUtf8(beforeTheEnd + "\ud840\udc00 c"), Redactor.NONE, NONE_KNOWN))
                .isEqualTo(beforeTheEnd);
        assertThat(BodyExcerpts.of(new Buffer().writeUtf8(beforeTheEnd + "bc"), Redactor.NONE, NONE_KNOWN))
                .isEqualTo(beforeTheEnd + "b");
    }

    @Test
    void secretOfSymbolsGoesAsAWhole() {
        assertThat(BodyExcerpts.of(
                        new Buffer().writeUtf8("a pass\u20acword b"),
                        Redactor.of(List.of("pass\u20acword")),
                        NONE_KNOWN))
                .isEqualTo("a [secret] b");
    }

    @Test
    void excerptDoesNotConsumeTheBody() {
        Buffer body = new Buffer().writeUtf8("text");
        BodyExcerpts.of(body, SECRETS, NONE_KNOWN);
        BodyExcerpts.body(body, SECRETS, NONE_KNOWN);

        assertThat(body.size()).isEqualTo(4);
    }

    @Test
    void onlyWhatIsShapedLikeAnIdentifierIsOne() {
        for (String text : List.of("r", "934108e5-9fbf", "a.b_c:9-Z", "x".repeat(64))) {
            assertThat(BodyExcerpts.isIdentifier(text)).as(text).isTrue();
        }
        for (String text : List.of("", " ", "a b", "<x>", "a\nb", "x".repeat(65))) {
            assertThat(BodyExcerpts.isIdentifier(text)).as(text).isFalse();
        }
    }

    @Test
    void longBodyIsCut() {
        assertThat(BodyExcerpts.body(new Buffer().writeUtf8("x".repeat(100_000)), SECRETS, NONE_KNOWN))
                .hasSize(64 << 10);
    }
}
