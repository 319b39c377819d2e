package tallygate.core.client;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Credentials;

/** Reads settings from the environment. Rejects an invalid value by the name of its variable, without showing it. */
public final class EnvironmentVariables {
    private final Function<String, @Nullable String> lookup;

    public EnvironmentVariables(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The environment variable " + name + " is not set; the client needs it."));
    }

    public Optional<String> optional(String name) {
        String value = lookup.apply(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "The environment variable " + name + " is blank; set a value, or unset it.");
        }
        if (Credentials.hasWhitespace(value)) {
            throw new IllegalArgumentException("The environment variable " + name
                    + " holds a blank or a line break; set it to the bare value (which is not shown here).");
        }
        return Optional.of(value);
    }
}
