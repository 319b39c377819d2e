package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private final KeyIndex index = new KeyIndex();

    @Test
    void findsEveryKeyByItsOffsetAndSeldomReadsTheFileInVain() throws Exception {
        Map<Long, String> lines = new HashMap<>();
        Random random = new Random(1);
        AtomicInteger reads = new AtomicInteger();
        long offset = 35;
        for (int i = 0; i < 200_000; i++, offset += 1 + random.nextInt(1000)) {
            assertThat(index.find("key " + i, at -> match(lines, at, "none", reads)))
                    .isEqualTo(-1);
            index.add("key " + i, offset);
            lines.put(offset, "key " + i);
        }
        assertThat(reads).hasValueLessThan(2000);
        for (Map.Entry<Long, String> line : lines.entrySet()) {
            assertThat(index.find(line.getValue(), at -> match(lines, at, line.getValue(), reads)))
                    .isEqualTo(line.getKey());
        }
    }

    @Test
    void keysOfOneHashAreToldApartByTheFile() throws Exception {
        index.add("a", 40);
        assertThat(index.find("a", at -> false)).isEqualTo(-1);
        index.add("a", 80);
        assertThat(index.find("a", at -> at == 40)).isEqualTo(40);
        assertThat(index.find("a", at -> at == 80)).isEqualTo(80);
    }

    @Test
    void offsetThatDoesNotFitIsRefused() throws Exception {
        index.add("a", (1L << 40) - 1);
        assertThat(index.find("a", at -> true)).isEqualTo((1L << 40) - 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> index.add("b", 1L << 40))
                .withMessageContaining("new file");
    }

    private static boolean match(Map<Long, String> lines, long offset, String key, AtomicInteger reads) {
        reads.incrementAndGet();
        return key.equals(lines.get(offset));
    }
}
