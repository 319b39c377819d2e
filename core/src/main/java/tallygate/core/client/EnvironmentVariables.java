package tallygate.core.client;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallygate.core.RequestOptions;
import tallygate.core.provider.Credentials;

/** Reads settings from the environment. The message of an invalid value names its variable, without showing the value. */
public final class EnvironmentVariables {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES);

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

    /** Returns a value that may have blanks, such as a path or a password. */
    public Optional<String> text(String name) {
        String value = lookup.apply(name);
        if (value != null && (value.isBlank() || value.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException(
                    "The environment variable " + name
                            + " is blank or holds a line break; set it to the bare value (which is not shown here), or unset it.");
        }
        return Optional.ofNullable(value);
    }

    /** Returns {@code true} or {@code false}; empty if the variable is not set. */
    public Optional<Boolean> flag(String name) {
        return optional(name).map(value -> {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException("The environment variable " + name + " must be true or false.");
            }
            return value.equals("true");
        });
    }

    /** Returns a whole number of milliseconds, seconds or minutes: {@code 500ms}, {@code 10s}, {@code 2m}. */
    public Optional<Duration> duration(String name) {
        return optional(name).map(value -> {
            Matcher matcher = DURATION.matcher(value);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "The environment variable " + name + " must be a number with a unit: 500ms, 10s or 2m.");
            }
            return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
        });
    }

    /** Sets the timeouts of calls from {@code TIMEOUT} and {@code ATTEMPT_TIMEOUT} with this prefix. */
    public void applyTimeouts(String prefix, RequestOptions.Settings<?> options) {
        Optional<Duration> timeout = duration(prefix + "TIMEOUT");
        timeout.ifPresent(value -> naming(prefix + "TIMEOUT", () -> options.timeout(value)));
        Optional<Duration> attemptTimeout = duration(prefix + "ATTEMPT_TIMEOUT");
        attemptTimeout.ifPresent(value -> naming(prefix + "ATTEMPT_TIMEOUT", () -> options.attemptTimeout(value)));
    }

    /**
     * Applies a setting.
     *
     * @throws IllegalArgumentException if the setting is invalid; the message names the variable
     */
    public static void naming(String name, Runnable setting) {
        try {
            setting.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The environment variable " + name + " is not usable: " + e.getMessage(), e);
        }
    }
}
