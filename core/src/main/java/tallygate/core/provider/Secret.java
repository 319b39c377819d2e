package tallygate.client.internal;

import static java.util.Objects.requireNonNull;

/** Text that must not be seen: it cannot be printed by accident, only asked for. */
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
