package tallygate.core.provider;

import static java.util.Objects.requireNonNull;

/** Text that must not be shown: printing it shows {@code [secret]}. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = requireNonNull(text, "text");
    }

    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
