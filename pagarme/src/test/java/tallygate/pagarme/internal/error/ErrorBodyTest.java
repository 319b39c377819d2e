package tallygate.pagarme.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.provider.BufferedResponse;
import tallygate.transport.Headers;

/** The body of a refusal, which can be anything. */
class ErrorBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':['x','y'],'b':'z'}       | {a=[x, y], b=[z]}",
                "['x','y']                     | {=[x, y]}",
                "'x'                           | {=[x]}",
                "42                            | {=[42]}",
                "true                          | {=[true]}",
                "null                          | {}",
                "{}                            | {}",
                "{'a':{'b':['x'],'c':null}}    | {a.b=[x]}",
                "[{'field':'a','message':'x'}] | {[0].field=[a], [0].message=[x]}",
                "{'a':[['x'],'y']}             | {a[0]=[x], a=[y]}",
                "[['x'],['y']]                 | {[0]=[x], [1]=[y]}",
                "{'a':['x'],'a':['y']}         | {a=[x, y]}",
                "{'a':['x'],'b':}              | {a=[x]}",
            })
    void errorsOfAnyShape(String errors, String expected) {
        ErrorBody body = read(json("{'message':'m','errors':" + errors + "}"));

        assertThat(body.message()).isEqualTo("m");
        assertThat(body.fieldErrors()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{'a':'x'}", "['x']", "1"})
    void messageIsReadBehindTheErrorsToo(String errors) {
        assertThat(read(json("{'errors':" + errors + ",'message':'m'}")).message())
                .isEqualTo("m");
    }

    /** Copies show as allocated memory, which no other load on the machine changes. */
    @Test
    @DisplayName("C72 a field name as long as the body costs no more than the body for each field below it")
    void longFieldNameIsNotCopiedForEachFieldBelowIt() {
        String longName = "n".repeat(512 << 10);
        Buffer body = json("{'errors':{'" + longName + "':{" + "'':0,".repeat(90_000) + "'':0}}}");
        long size = body.size();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        ErrorBody read = read(body);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(read.fieldErrors()).isNotEmpty();
        assertThat(allocated).isLessThan(20 * size);
    }

    @Test
    void bodyThatBeginsWithTheRequestShowsNothing() {
        assertThat(ErrorBody.withoutEcho(json("'request':{'a':'planted'}")).size())
                .isZero();
    }

    @Test
    void nullsOfTheBodyAreShown() {
        assertThat(ErrorBody.withoutEcho(json("{'message':null,'request':{'a':'b'},'errors':[null]}"))
                        .readUtf8())
                .isEqualTo("{\"message\":null,\"request\":\"[secret]\",\"errors\":[null]}");
    }

    @Test
    void depthAndLengthHaveBounds() {
        assertThat(read(json("{'message':'m','errors':" + "[".repeat(10_000) + "}")))
                .isEqualTo(new ErrorBody("m", Map.of()));
        assertThat(read(json("{'errors':['" + "x".repeat(5000) + "']}")).fieldErrors())
                .isEqualTo(Map.of("", List.of("x".repeat(1000))));
        String nested = ("{'" + "n".repeat(2000) + "':").repeat(200) + "1" + "}".repeat(200);
        assertThat(read(json("{'errors':" + nested + "}")).fieldErrors())
                .isEqualTo(Map.of("n".repeat(1000), List.of("1")));
        assertThat(read(json("{'errors':[" + "'x',".repeat(10_000) + "'x']}"))
                        .fieldErrors()
                        .get(""))
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'m','errors':{},'request':{'a':'planted'}}",
                "{'request':'planted','message':'m'}",
                "{'message':'m','request':['planted'],'request':'planted'}",
                "{'message':'m','\\u0072equest':'planted'}",
                "{'message':'m','request':{'a':'planted'",
                "{'message':'m','request':planted}",
                "['m',{'request':'planted'}]",
                "\ufeff{'message':'m','request':{'a':'planted'}}",
            })
    void requestIsTakenOut(String body) {
        Buffer raw = json(body);

        assertThat(ErrorBody.withoutEcho(raw).readUtf8()).contains("m").doesNotContain("planted");
        assertThat(raw.readUtf8()).as("consumes nothing").contains("planted");
    }

    @Test
    void otherTextIsShownUnchanged() {
        assertThat(ErrorBody.withoutEcho(json("{'n': 1.50,'o':{ 'request':1 },'z':null}"))
                        .readUtf8())
                .isEqualTo(json("{'n':1.50,'o':{ 'request':1 },'z':null}").readUtf8());
        assertThat(ErrorBody.withoutEcho(json("<p>none</p>")).readUtf8()).isEqualTo("<p>none</p>");
    }

    @Test
    void noBytesMakeItFail() {
        byte[] whole = json("{'message':'m','errors':{'a.b':['x',1,{'c':null}]},'request':{'a':[1,2,{}]}}")
                .readByteArray();
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Buffer body = new Buffer().write(bytes, 0, random.nextInt(bytes.length + 1));

            ErrorBody read = read(body);
            Buffer shown = ErrorBody.withoutEcho(body);

            assertThat(read.fieldErrors()).as("seed %d", seed).isNotNull();
            assertThat(shown.size()).as("seed %d", seed).isLessThanOrEqualTo(body.size() + 16);
        }
    }

    private static Buffer json(String text) {
        return new Buffer().writeUtf8(text.replace('\'', '"'));
    }

    private static ErrorBody read(Buffer body) {
        return ErrorBody.read(new BufferedResponse(422, Headers.empty(), body));
    }
}
