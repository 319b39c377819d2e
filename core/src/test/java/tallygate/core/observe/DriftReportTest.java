package tallygate.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.json.DriftKind;

class DriftReportTest {
    @Test
    @DisplayName("C76 the text of an entry is one line without hidden characters")
    void hiddenCharactersAreEscaped() {
        assertThat(new DriftReport.Entry(DriftKind.NEW_PROPERTY, "Order", "a\nb\u001b\u202e", "string"))
                .hasToString("NEW_PROPERTY Order.a\\u000ab\\u001b\\u202e, found string");
    }
}
