package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.CurrentUsageDto;
import tallygate.genauth.model.ModelAdapterFactory;

class JsonDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "1",
                "true",
                "<html>Bad Gateway</html>",
                "{",
                "{\"statusCode\":",
                "{\"statusCode\":200",
                "{\"statusCode\":200}}",
                "{\"statusCode\":200} {}",
                "{\"statusCode\":200}x",
                "{\"statusCode\":NaN}",
                "{\"statusCode\":Infinity}",
                "{\"statusCode\":01}",
                "{statusCode:200}",
                "{'statusCode':200}",
                "{\"statusCode\":200,}",
                "{\"x\":tru}",
                "{\"x\":\"\\u12\"}",
                "{\"x\":\"\\q\"}",
                "{\"x\":1e99999999999}",
                "{\"x\":12e2147483647}",
                "{\"data\":{\"list\":[1 2]}}",
                "{\"a\":1;\"b\":2}",
            })
    void anythingButOneJsonObjectIsMalformed(String document) {
        assertThatThrownBy(() -> decode(document))
                .isExactlyInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("Not the JSON document that was expected.");
    }

    @Test
    void everyPrefixOfADocumentIsMalformed() {
        String document =
                "{\"statusCode\":200,\"data\":{\"totalCount\":1.5e3,\"list\":[{\"status\":\"\\u0031\"},null]},\"x\":[true]}";
        for (int length = 0; length < document.length(); length++) {
            String prefix = document.substring(0, length);
            assertThatThrownBy(() -> decode(prefix)).as(prefix).isExactlyInstanceOf(MalformedJsonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":", "[", "{\"data\":{\"list\":["})
    void nestingBeyondTheLimitIsMalformed(String opening) {
        String deep = "{\"y\":" + opening.repeat(20_000);
        assertThatThrownBy(() -> decode(deep)).isExactlyInstanceOf(MalformedJsonException.class);
    }

    @Test
    void nestingUpToTheLimitIsReadAndWritten() throws IOException {
        String document = "{\"y\":" + "[".repeat(254) + "]".repeat(254) + "}";
        assertThat(Documents.encode(CostGetOrdersRespDto.jsonAdapter(), decode(document)))
                .isEqualTo(document);
        assertThatThrownBy(() -> decode("{\"y\":" + "[".repeat(255) + "]".repeat(255) + "}"))
                .isExactlyInstanceOf(MalformedJsonException.class);
    }

    @Test
    void halfASurrogatePairInANameComesBackEqual() throws IOException {
        CostGetOrdersRespDto value = decode("{\"\\ud800\":{\"a\\udc00\":1},\"\\udfff\":2}");

        assertThat(value.unknownProperties()).containsOnlyKeys("?").containsEntry("?", new BigDecimal(2));
        assertThat(decode(Documents.encode(CostGetOrdersRespDto.jsonAdapter(), value)))
                .isEqualTo(value);
    }

    @Test
    void theLargestNumbersComeBackEqual() throws IOException {
        for (String number : List.of("1e2147483647", "-12e2147483646", "12e-2147483647", "0e2147483647")) {
            CostGetOrdersRespDto value = decode("{\"x\":" + number + "}");
            assertThat(decode(Documents.encode(CostGetOrdersRespDto.jsonAdapter(), value)))
                    .as(number)
                    .isEqualTo(value);
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        String number = "9".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> decode("{\"x\":" + number + "}"))
                    .isExactlyInstanceOf(MalformedJsonException.class);
            assertThatThrownBy(() -> decode("{\"statusCode\":" + number + "}"))
                    .isExactlyInstanceOf(MalformedJsonException.class);
            assertThat(decode("{\"statusCode\":\"" + number + "\"}").unknownProperties())
                    .containsKey("statusCode");
            assertThat(decode("{\"message\":" + number + "}").message()).isEqualTo(number);
        });
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(decode("\ufeff{\"statusCode\":200}").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> decode("\ufeff\ufeff{}")).isExactlyInstanceOf(MalformedJsonException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() throws IOException {
        Buffer document = new Buffer()
                .writeUtf8("{\"message\":\"")
                .write(ByteString.decodeHex("ff"))
                .writeUtf8("\"}");
        assertThat(JsonDocument.decode(CostGetOrdersRespDto.jsonAdapter(), document)
                        .message())
                .isEqualTo("\ufffd");
    }

    @Test
    void blanksAroundTheDocumentAreIgnored() throws IOException {
        assertThat(decode(" \r\n\t{ \"statusCode\" : 200 } \n").statusCode()).isEqualTo(200);
    }

    @Test
    void messagesQuoteNothingOfTheDocument() {
        for (String document : List.of("{\"x\":hunter2}", "{\"statusCode\":200} hunter2", "\"hunter2\"", "hunter2")) {
            assertThatThrownBy(() -> decode(document)).satisfies(e -> {
                for (Throwable t = e; t != null; t = t.getCause()) {
                    assertThat(t.getMessage()).doesNotContain("hunter2");
                }
            });
        }
    }

    @Test
    void aSourceThatFailsIsNotAMalformedDocument() {
        IOException reset = new IOException("reset");
        BufferedSource source = Okio.buffer(new ForwardingSource(new Buffer()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                throw reset;
            }
        });
        assertThatThrownBy(() -> JsonDocument.decode(CostGetOrdersRespDto.jsonAdapter(), source))
                .isSameAs(reset);
    }

    @Test
    void moshiFindsTheAdaptersAndReadsFreeFormNumbersExactly() throws IOException {
        Moshi moshi = new Moshi.Builder()
                .add(ModelAdapterFactory.INSTANCE)
                .add(JsonValues.FACTORY)
                .build();

        assertThat(moshi.adapter(CostGetOrdersRespDto.class)).isSameAs(CostGetOrdersRespDto.jsonAdapter());
        assertThat(moshi.adapter(Object.class).fromJson("{\"a\":0.10}")).isEqualTo(Map.of("a", new BigDecimal("0.10")));
        assertThat(moshi.adapter(Object.class).fromJson("null")).isNull();
        assertThatThrownBy(() -> moshi.adapter(CurrentUsageDto.class).fromJson("[]"))
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("is an array");
    }

    private static CostGetOrdersRespDto decode(String document) throws IOException {
        return Documents.decode(CostGetOrdersRespDto.jsonAdapter(), document);
    }

    @Test
    void missingNumberSaysThatItDoesNotFit() throws IOException {
        CostGetOrdersRespDto answer =
                Documents.decode(CostGetOrdersRespDto.jsonAdapter(), "{\"statusCode\": 20000000000}");

        assertThatThrownBy(answer::statusCode)
                .hasMessage("CostGetOrdersRespDto.statusCode was a number that does not fit an int");
    }
}
