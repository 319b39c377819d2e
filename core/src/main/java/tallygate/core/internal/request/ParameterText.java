package tallygate.core.internal.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts the value of a parameter to text, before encoding. */
final class ParameterText {
    private ParameterText() {}

    /** Returns the texts of a list's elements, one text for any other value, and none for an omitted one. */
    static List<String> of(String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return of(name, optional.orElse(null));
        }
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Iterable<?> elements)) {
            return List.of(single(name, value));
        }
        List<String> texts = new ArrayList<>();
        for (Object element : elements) {
            if (element == null) {
                throw new IllegalArgumentException("the list of parameter " + name + " holds null; leave it out");
            }
            texts.add(single(name, element));
        }
        return texts;
    }

    private static String single(String name, Object value) {
        if (value instanceof Map || value instanceof Object[]) {
            throw new IllegalArgumentException("the parameter " + name
                    + " must be text, a number, a boolean or a list of them; nested values belong in a body");
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
