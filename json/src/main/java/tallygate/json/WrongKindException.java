package tallygate.json;

import org.jspecify.annotations.Nullable;

/**
 * A value is not of the documented kind. Carries the consumed value, so that it can be kept; has no stack trace, because it
 * never leaves this package.
 */
final class WrongKindException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object value;

    WrongKindException(@Nullable Object value) {
        super(null, null, false, false);
        this.value = value;
    }

    @Nullable
    Object value() {
        return value;
    }
}
