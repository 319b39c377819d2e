package tallygate.core.internal.request;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tallygate.sample.model.Shelf;

/** Response bodies of the paged lists of the sample, and the labels of the shelves in them. */
final class SampleBodies {
    private SampleBodies() {}

    static List<String> labels(Iterable<Shelf> shelves) {
        return StreamSupport.stream(shelves.spliterator(), false)
                .map(Shelf::label)
                .toList();
    }

    static String counted(String total, String... labels) {
        return data("{\"totalCount\":" + total + ",\"list\":" + shelves(labels) + "}");
    }

    static String list(String... labels) {
        return data("{\"list\":" + shelves(labels) + "}");
    }

    static String editions(boolean truncated, String next, String... labels) {
        return data("{" + next + "\"truncated\":" + truncated + ",\"list\":" + shelves(labels) + "}");
    }

    static String words(String scrollId, String... words) {
        return data("{\"scrollId\":" + scrollId + ",\"list\":" + Arrays.toString(words) + "}");
    }

    static String data(String json) {
        return "{\"data\":" + json + "}";
    }

    static String shelves(String... labels) {
        return Arrays.stream(labels)
                .map(label -> "{\"label\":\"" + label + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
