package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 8259 calls JSON, and nothing else. */
class StrictJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                " [ ] ",
                "\n{\r\n}\t",
                "0",
                "-0",
                "[-0.0]",
                "1e5",
                "1E+05",
                "[100000000000000000000000000000000000000000000000000000000000000000000001]",
                "-1.5e-3",
                "[1,2 , 3]",
                "\"\"",
                "\" \u007f\u0080\u2028\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\\uFfFf\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "\"\ud83d\ude00\u4f01\u00fc\"",
                "true",
                "false",
                "[null]",
                "{\"\":0}",
                "{\"a\":1,\"a\":2}",
                "{\"\\u0061\":[{}, [[]]]}",
                "[[[[[[[[]]]]]]]]",
                "[\"a\\\\\"]"
            })
    void validJsonIsRead(String document) throws IOException {
        assertThat(Documents.values(document)).isNotNull();
        assertThat(Documents.values("{\"x\":[" + document + "]}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[True]",
                "[TRUE]",
                "[False]",
                "[nuLL]",
                "[truE]",
                "[tru]",
                "[truex]",
                "[nulll]",
                "\"\t\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "\"a\u001f\"",
                "{\"a\u0009\":1}",
                "\"\\'\"",
                "\"\\\n\"",
                "\"\\a\"",
                "\"\\u12\"",
                "\"\\u00g0\"",
                "\"\\u-123\"",
                "\"\\U0041\"",
                "\"\\",
                "\"\\\"",
                "\"abc",
                "'a'",
                "[a]",
                "[1.]",
                "[.5]",
                "[-.5]",
                "[+1]",
                "[-]",
                "[--1]",
                "[00]",
                "[01]",
                "[-01]",
                "[0x1]",
                "[1e]",
                "[1e+]",
                "[1e1.5]",
                "[1.5.5]",
                "[1_0]",
                "[1-2]",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[1,]",
                "[,1]",
                "[,]",
                "[1,,2]",
                "[1 2]",
                "[1:2]",
                "[1;2]",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\"}",
                "{\"a\",1}",
                "{,}",
                "{,\"a\":1}",
                "{\"a\":1,}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"=1}",
                "{\"a\":1;\"b\":2}",
                "{\"a\"::1}",
                "{1:2}",
                "{a:1}",
                "{'a':1}",
                "{null:1}",
                "{[]:1}",
                "[1}",
                "{]",
                "[",
                "{",
                "]",
                "}",
                "[1",
                "{\"a\":1",
                "[[]",
                "[]]",
                "{}}",
                "{} {}",
                "[] x",
                "1 2",
                "\"a\"\"b\"",
                "",
                " ",
                ":",
                ",",
                "\f[]",
                "\u00a0[]",
                "[\u2060]",
                "[]\u0000",
                "// c\n[]",
                "[] # c",
                "/**/[]",
                "[/**/]",
                "<!-- -->[]",
                ")]}'\n[]",
                "\ufeff\ufeff[]",
                "[\ufeff]",
                "*",
                "@"
            })
    void bodyThatIsNotJsonIsMalformed(String document) {
        assertThatThrownBy(() -> Documents.values(document)).isExactlyInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> Documents.values("{\"x\":" + document + "}"))
                .isExactlyInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[True]", "\"\t\"", "\"\\'\"", "[1,]"})
    void anAdapterInMoshiIsAsStrict(String document) {
        Moshi moshi = new Moshi.Builder().add(JsonValues.FACTORY).build();

        assertThatThrownBy(() -> moshi.adapter(Object.class).fromJson(document)).isInstanceOf(IOException.class);
    }
}
