package tallygate.cli.report;

import java.util.Optional;

/**
 * A part of the report: read, refused, or not requested.
 *
 * @param value the content; empty if it was not read
 * @param refusal why the server refused it; empty if it did not
 */
record Section<T>(Optional<T> value, Optional<String> refusal) {

    static <T> Section<T> read(T value) {
        return new Section<>(Optional.of(value), Optional.empty());
    }

    static <T> Section<T> refused(String reason) {
        return new Section<>(Optional.empty(), Optional.of(reason));
    }

    static <T> Section<T> notAskedFor() {
        return new Section<>(Optional.empty(), Optional.empty());
    }
}
