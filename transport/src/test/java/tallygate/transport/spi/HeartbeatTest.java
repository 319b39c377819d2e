package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final Heartbeat heartbeat = new Heartbeat();

    @Test
    void theFirstSilentIntervalAfterAPingIsTheEnd() {
        heartbeat.reading(true);

        assertThat(heartbeat.beat()).as("nothing was pinged before").isTrue();
        assertThat(heartbeat.beat()).isFalse();
    }

    @Test
    void anyReceivedByteKeepsTheConnectionAlive() {
        heartbeat.reading(true);
        for (int i = 0; i < 3; i++) {
            assertThat(heartbeat.beat()).isTrue();
            heartbeat.received();
        }
        assertThat(heartbeat.beat()).isTrue();
        assertThat(heartbeat.beat()).isFalse();
    }

    @Test
    void pausedReaderDoesNotEndTheConnection() {
        for (int i = 0; i < 3; i++) {
            assertThat(heartbeat.beat()).isTrue();
        }
        heartbeat.reading(true);
        assertThat(heartbeat.beat()).as("it listened for less than an interval").isTrue();
        assertThat(heartbeat.beat()).isFalse();
    }

    @Test
    void messageWhosePartsNeverEndIsOverdueAfterThreeIntervals() {
        heartbeat.reading(true);
        heartbeat.partOfMessage();
        for (int i = 0; i < 3; i++) {
            heartbeat.received();
            assertThat(heartbeat.beat()).isTrue();
            assertThat(heartbeat.messageIsOverdue()).isFalse();
        }
        heartbeat.received();
        assertThat(heartbeat.beat()).isFalse();
        assertThat(heartbeat.messageIsOverdue()).isTrue();
    }
}
