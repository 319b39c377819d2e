package tallygate.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The messages of all exceptions that are created: thrown to a test or kept in a future, cause, suppressed or swallowed. The
 * JDK's flight recorder sees each of them when it is made.
 */
final class WatchedExceptions {
    /** @param at when it was made */
    record Leak(Instant at, String text) {}

    /** HTTP libraries and parsers of numbers quote the server in them, and transports leave their messages out. */
    private static final Pattern KEPT_BELOW_THE_TRANSPORT = Pattern.compile(
            "(java\\.util\\.concurrent\\.\\w+: )*(java\\.(net\\.ProtocolException|lang\\.NumberFormatException)"
                    + "|org\\.apache\\.hc\\.core5\\.http\\.\\w+): .*",
            Pattern.DOTALL);

    private Recording recording = started();

    private static Recording started() {
        Recording recording = new Recording();
        for (String event : List.of("jdk.JavaExceptionThrow", "jdk.JavaErrorThrow")) {
            recording.enable(event).withoutStackTrace().with("throttle", "off");
        }
        recording.start();
        return recording;
    }

    /** Those with a secret since the last time. */
    List<Leak> leaks() {
        Recording ended = recording;
        recording = started();
        try (ended) {
            ended.stop();
            Path file = Files.createTempFile("exceptions", ".jfr");
            try {
                ended.dump(file);
                return leaks(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Leak> leaks(Path file) throws IOException {
        List<Leak> leaks = new ArrayList<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                String message = event.getString("message");
                String text = event.getClass("thrownClass").getName() + ": " + message;
                if (PlantedSecrets.in(text)
                        && !KEPT_BELOW_THE_TRANSPORT.matcher(text).matches()) {
                    leaks.add(new Leak(event.getStartTime(), PlantedSecrets.withoutSecret(text)));
                }
            }
        }
        return leaks;
    }
}
