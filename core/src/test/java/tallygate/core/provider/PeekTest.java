package tallygate.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;

class PeekTest {
    private static final String TEXT = "0123456789".repeat(3000);

    private final Buffer buffer = new Buffer().writeUtf8(TEXT);

    @Test
    void readsTheWholeBufferWithoutConsumingIt() throws IOException {
        assertThat(Peek.at(buffer).readUtf8()).isEqualTo(TEXT);
        assertThat(Peek.at(buffer).readUtf8()).isEqualTo(TEXT);
        assertThat(buffer.readUtf8()).isEqualTo(TEXT);
    }

    @Test
    void readersDoNotDisturbEachOther() throws IOException {
        BufferedSource first = Peek.at(buffer);
        BufferedSource second = Peek.at(buffer);

        assertThat(first.readUtf8(12_345)).isEqualTo(TEXT.substring(0, 12_345));
        assertThat(second.readUtf8()).isEqualTo(TEXT);
        assertThat(first.readUtf8()).isEqualTo(TEXT.substring(12_345));
    }

    @Test
    void anEmptyBufferIsExhausted() throws IOException {
        assertThat(Peek.at(new Buffer()).exhausted()).isTrue();
    }

    @Test
    void memoryThatWasReadIsUsedAgain() throws IOException {
        Buffer small = new Buffer().writeUtf8("small");
        byte[] memory = memoryOf(small);

        Peek.at(small).readUtf8();
        small.clear();

        assertThat(memoryOf(new Buffer().writeUtf8("other"))).isSameAs(memory);
    }

    private static byte[] memoryOf(Buffer buffer) {
        try (Buffer.UnsafeCursor cursor = buffer.readUnsafe()) {
            cursor.seek(0);
            return cursor.data;
        }
    }
}
