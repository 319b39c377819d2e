package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class GeneratedRegionTest {
    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() {
        String page = "Before.\n<!-- generated: calls -->\nold\n<!-- generated: end -->\nAfter.\n";

        assertThat(GeneratedRegion.replaced(page, "calls", "new\n"))
                .isEqualTo("Before.\n<!-- generated: calls -->\nnew\n<!-- generated: end -->\nAfter.\n");
    }

    @Test
    void pageWithoutTheMarksIsAnError() {
        assertThatThrownBy(() -> GeneratedRegion.replaced("<!-- generated: calls -->\n", "calls", "new\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("generated: calls");
        assertThatThrownBy(() -> GeneratedRegion.replaced("<!-- generated: end -->", "calls", "new\n"))
                .isInstanceOf(AssertionError.class);
    }
}
