package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadersTest {
    private static final String SECRET = "s3cr3t";

    @Test
    void namesIgnoreCaseAndKeepEveryValueInOrder() {
        Headers headers = Headers.of("Accept", "a", "X-Other", "x", "ACCEPT", "b");

        assertThat(headers.first("accept")).contains("a");
        assertThat(headers.all("aCCept")).containsExactly("a", "b");
        assertThat(headers.first("absent")).isEmpty();
        assertThat(headers.all("absent")).isEmpty();
    }

    @Test
    void stateIsPrivateAndNeverChanges() {
        assertThat(Headers.class.getDeclaredFields())
                .allMatch(field -> Modifier.isPrivate(field.getModifiers()) && Modifier.isFinal(field.getModifiers()));
    }

    @Test
    void fieldsAreReadAsTheyWereAdded() {
        Headers headers = Headers.of("B", "1", "a", "2", "B", "3");
        List<String> seen = new ArrayList<>();
        headers.forEach((name, value) -> seen.add(name + "=" + value));

        assertThat(seen).containsExactly("B=1", "a=2", "B=3");
        assertThat(headers.size()).isEqualTo(3);
        assertThat(headers.name(1)).isEqualTo("a");
        assertThat(headers.value(2)).isEqualTo("3");
    }

    @Test
    void setReplacesEveryFieldOfTheName() {
        Headers headers = Headers.of("A", "1", "b", "2", "a", "3").toBuilder()
                .set("A", "4")
                .build();

        assertThat(headers).isEqualTo(Headers.of("b", "2", "A", "4"));
    }

    @Test
    void removeLeavesTheRestInOrder() {
        Headers headers = Headers.of("A", "1", "b", "2", "a", "3", "c", "4").toBuilder()
                .remove("a")
                .build();

        assertThat(headers).isEqualTo(Headers.of("b", "2", "c", "4"));
    }

    @Test
    void aBuilderDoesNotChangeTheHeadersItCameFrom() {
        Headers original = Headers.of("A", "1");
        Headers.Builder builder = original.toBuilder().add("B", "2");
        Headers built = builder.build();
        builder.add("C", "3");

        assertThat(original.size()).isEqualTo(1);
        assertThat(built.size()).isEqualTo(2);
    }

    @Test
    void equalityIgnoresTheCaseOfNamesButNotOfValuesNorTheirOrder() {
        Headers headers = Headers.of("A", "x", "B", "y");

        assertThat(headers).isEqualTo(Headers.of("a", "x", "b", "y")).hasSameHashCodeAs(Headers.of("a", "x", "b", "y"));
        assertThat(headers).isNotEqualTo(Headers.of("A", "X", "B", "y"));
        assertThat(headers).isNotEqualTo(Headers.of("B", "y", "A", "x"));
        assertThat(headers).isNotEqualTo(Headers.of("A", "x"));
    }

    @Test
    void equalHeadersHaveTheSameHash() {
        Headers dotless = Headers.builder().addReceived("\u0131", "x").build();
        Headers capital = Headers.builder().addReceived("I", "x").build();

        assertThat(dotless).isEqualTo(capital).hasSameHashCodeAs(capital);
    }

    @Test
    void textShowsNamesOnly() {
        assertThat(Headers.of("Authorization", SECRET, "X-A", SECRET)).hasToString("[Authorization, X-A]");
    }

    @Test
    void aNameWithoutValueIsRefused() {
        assertThatThrownBy(() -> Headers.of("A", "1", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r",
                "\n",
                "\r\nX: 1",
                "\0",
                "\u0001",
                "\u001f",
                "\u007f",
                "\u00e9",
                "\u4e2d",
                "\u010a",
                "\ud83d"
            })
    void aValueThatIsNotPrintableAsciiIsRefusedWithoutShowingIt(String bad) {
        for (String value : List.of(bad + SECRET, SECRET + bad)) {
            Throwable added = catchThrowable(() -> Headers.builder().add("X-Token", value));
            Throwable replaced = catchThrowable(() -> Headers.builder().set("X-Token", value));

            assertThat(added).isInstanceOf(IllegalArgumentException.class).hasNoCause();
            assertThat(added.getMessage()).contains("X-Token").doesNotContain(SECRET);
            assertThat(replaced).hasMessage(added.getMessage());
        }
    }

    @Test
    void aValueMayHoldSpacesAndTabsAndBeEmpty() {
        assertThat(Headers.of("A", "a b\tc ~!", "B", "").first("B")).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x y", "x: y", "x\r\ny", "x\0", "\u00e9", "(x)", "x=1", "\"x\""})
    void aNameThatIsNoTokenIsRefused(String name) {
        assertThatThrownBy(() -> Headers.of(name, SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> Headers.builder().set(name, SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void everyCharacterOfATokenIsAccepted() {
        String name = "!#$%&'*+-.^_`|~09azAZ";

        assertThat(Headers.of(name, "1").first(name)).contains("1");
    }

    @Test
    void aReceivedFieldMayHaveAnOddNameAndBytesBeyondAscii() {
        Headers headers = Headers.builder().addReceived("Odd Name", "caf\u00e9").build();

        assertThat(headers.first("odd name")).contains("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\0"})
    void aReceivedFieldHasNoLineBreak(String bad) {
        assertThatThrownBy(() -> Headers.builder().addReceived("A", SECRET + bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> Headers.builder().addReceived("A" + bad, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
