package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotedSnippetTest {
    @Test
    void marksAreFoundWithTheBlockThatFollows() {
        String text =
                """
                Words.

                <!-- snippet: FirstCall#first-call -->
                ```java
                call();

                again();
                ```
                """;

        assertThat(QuotedSnippet.in("README.md", text))
                .containsExactly(new QuotedSnippet("README.md", "FirstCall", "first-call", "call();\n\nagain();"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- snippet: FirstCall -->\n```java\ncall();\n```",
                "<!-- snippet: FirstCall#first-call -->\nWords.\n```java\ncall();\n```",
                "<!-- snippet: FirstCall#first-call -->\n```sh\nls\n```",
                "<!-- snippet: FirstCall#first-call -->",
            })
    void markWithoutItsBlockIsAnError(String text) {
        assertThatThrownBy(() -> QuotedSnippet.in("README.md", text))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("README.md")
                .hasMessageContaining("FirstCall");
    }

    @Test
    void regionLosesSharedIndentationOnly() {
        String source =
                """
                class A {
                    // snippet:start a
                    if (x) {
                        y();
                    }
                    // snippet:end a
                }
                """;

        assertThat(Region.of(source, "a")).isEqualTo("if (x) {\n    y();\n}");
        assertThatThrownBy(() -> Region.of(source, "b")).hasMessageContaining("// snippet:start b");
    }
}
