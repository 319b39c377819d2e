package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzY29wZWQiOiJ4In0.c2lnbmF0dXJlMTIz";
    private static final List<Secret> SECRETS = List.of(new Secret("s3cret"));

    private static String excerpt(String body) {
        return Excerpts.of(new Buffer().writeUtf8(body), SECRETS);
    }

    @Test
    void wordsStay() {
        assertThat(excerpt("<h1>Internal-Server-Error</h1>\r\n  \u4e2d\u6587"))
                .isEqualTo("<h1>Internal-Server-Error</h1>   \u4e2d\u6587");
    }

    @Test
    void credentialsGo() {
        assertThat(excerpt("token eyJhbGciOiJub25lIn0.e30.c2lnbmF0dXJl, key=4ae78d3e579a6dd1aeca7b1e29ec2!"))
                .isEqualTo("token [secret], [secret]!");
        assertThat(excerpt("a s3cret b")).isEqualTo("a [secret] b");
    }

    @Test
    void noSecretSurvivesWhereverItStands() {
        String token = TOKEN;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                body.append(" x\n<\u0000".charAt(random.nextInt(5)));
                body.append(random.nextBoolean() ? "s3cret" : "z".repeat(random.nextInt(400)));
                body.append(' ').append(random.nextBoolean() ? token : "");
            }
            assertThat(excerpt(body.toString()))
                    .as("seed %d", seed)
                    .doesNotContain("s3cret", token.substring(0, 24))
                    .hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void anExcerptOfAnExcerptIsTheSame() {
        for (String end : List.of(" b", "\ud83d\ude00", "\u00e9 ")) {
            String once = excerpt("z".repeat(199) + end);
            assertThat(excerpt(once)).isEqualTo(once).hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void secretOfSymbolsGoesAsAWhole() {
        assertThat(Excerpts.of(new Buffer().writeUtf8("a pass\u20acword b"), List.of(new Secret("pass\u20acword"))))
                .isEqualTo("a [secret] b");
    }

    @Test
    void excerptDoesNotConsumeTheBody() {
        Buffer body = new Buffer().writeUtf8("text");
        Excerpts.of(body, SECRETS);
        Excerpts.body(body);

        assertThat(body.size()).isEqualTo(4);
    }

    @Test
    void longBodyIsCut() {
        assertThat(Excerpts.body(new Buffer().writeUtf8("x".repeat(100_000)))).hasSize(64 << 10);
    }
}
