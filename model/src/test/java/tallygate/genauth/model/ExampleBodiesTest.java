package tallygate.genauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MissingPropertyException;

/** The example bodies of the vendor's documents, exactly as they are printed there. */
class ExampleBodiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"usage-info-as-printed", "usage-info-as-printed-for-java"})
    void usageDecodesAsPrinted(String example) throws IOException {
        CostGetCurrentUsageRespDto usage = decode(CostGetCurrentUsageRespDto.jsonAdapter(), example);

        assertThat(usage.statusCode()).isEqualTo(200);
        assertThat(usage.apiCode()).isEmpty();
        assertThat(usage.requestId()).contains("934108e5-9fbf-4d24-8da1-c330328abd6c");
        assertThat(usage.data().usages()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo("0");
            assertThat(entry.experience()).isTrue();
            assertThat(entry.modelCode()).isEqualTo("SocialConnections");
            assertThat(entry.modelName()).startsWith("SocialConnections");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage-info-as-printed", "usage-info-as-printed-for-java"})
    @SuppressWarnings("unchecked")
    void usageComesBackWithTheLoneElementAsList(String example) throws IOException {
        Map<String, Object> expected = (Map<String, Object>) mutable(decode(JsonValues.ANY, example));
        Map<String, Object> data = (Map<String, Object>) expected.get("data");
        data.put("usages", List.of(data.get("usages")));

        assertThat(roundTrip(CostGetCurrentUsageRespDto.jsonAdapter(), example)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-package-info-as-printed", "current-package-info-as-printed-for-python"})
    void packageDecodesAsPrinted(String example) throws IOException {
        CostGetCurrentPackageRespDto info = decode(CostGetCurrentPackageRespDto.jsonAdapter(), example);

        assertThat(info.data().code()).isEqualTo("V4_B2C_Enterprise:1000");
        assertThat(info.data().endTime()).isEqualTo("2022-09-09 00:00:00");
        assertThat(info.data().overdueDays()).isEqualTo("0");
        assertThat(info.data().unknownProperties()).containsExactly(Map.entry("goodsPackage", "Package information"));
        assertThatThrownBy(() -> info.data().goodsPackage())
                .isInstanceOf(MissingPropertyException.class)
                .hasMessage("CostCurrentPackageInfo.goodsPackage was a string where an object is documented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-package-info-as-printed", "current-package-info-as-printed-for-python"})
    void packageComesBackEqual(String example) throws IOException {
        assertThat(roundTrip(CostGetCurrentPackageRespDto.jsonAdapter(), example))
                .isEqualTo(decode(JsonValues.ANY, example));
    }

    private static <T> T decode(JsonAdapter<T> adapter, String example) throws IOException {
        try (BufferedSource source = open(example)) {
            return JsonDocument.decode(adapter, source);
        }
    }

    private static <T> Object roundTrip(JsonAdapter<T> adapter, String example) throws IOException {
        Buffer document = new Buffer();
        JsonDocument.encode(adapter, decode(adapter, example), document);
        return JsonDocument.decode(JsonValues.ANY, document);
    }

    private static BufferedSource open(String example) {
        return Okio.buffer(Okio.source(ExampleBodiesTest.class.getResourceAsStream("/examples/" + example + ".json")));
    }

    private static Object mutable(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((name, property) -> copy.put(name, mutable(property)));
        return copy;
    }
}
