package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static tallygate.ledger.Usages.usage;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageRecordTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a?b", "a\nb", "\u00e7"})
    void idThatNoPathShouldCarryIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of(id, "i", 1, "d", Instant.EPOCH))
                .withMessageContaining("subscriptionId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of("s", id, 1, "d", Instant.EPOCH))
                .withMessageContaining("itemId");
    }

    @Test
    void textThatCannotBeWrittenIsRefusedWithoutBeingShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usage(0).withCode("abc \ud83d"))
                .withMessageContaining("code")
                .withMessageNotContaining("abc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usage(0).withGroup("x".repeat(UsageRecord.MAX_TEXT + 1)))
                .withMessageContaining("group has 4097 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usage(0).withCode("a\0b"))
                .withMessageContaining("code holds the character U+0000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageRecord.of("s", "i", 1, "d", Instant.parse("+10000-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> UsageRecord.of("s", "i", 1, "d", Instant.MIN));
        assertThatNullPointerException().isThrownBy(() -> UsageRecord.of("s", "i", 1, null, Instant.EPOCH));
    }
}
