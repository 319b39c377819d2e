package tallygate.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReceivedCallTest {
    @ParameterizedTest
    @CsvSource({
        "/a?orderNo=1, 1",
        "/a?x=y&orderNo=%E5%95%86%20%2B, 商 +",
        "/a?orderNo=1=2, 1=2",
        "/a?orderNo=%zz, %zz",
    })
    void parametersAreDecodedWhereTheyCanBe(String target, String value) {
        assertThat(call(target).parameter("orderNo")).hasValue(value);
        assertThat(call(target).path()).isEqualTo("/a");
    }

    @Test
    void blankParameterCountsAsMissing() {
        assertThat(call("/a?orderNo=&page").parameter("orderNo")).isEmpty();
        assertThat(call("/a").parameter("orderNo")).isEmpty();
    }

    @Test
    void targetMayBeAWholeUrl() {
        assertThat(call("http://127.0.0.1:80/a?orderNo=1").path()).isEqualTo("/a");
        assertThat(call("http://127.0.0.1?orderNo=1").parameter("orderNo")).hasValue("1");
    }

    private static ReceivedCall call(String target) {
        return ReceivedCall.of("GET", target, Map.of(), new byte[0]);
    }
}
