package tallygate.core;

import tallygate.transport.Headers;

/** Checks a setting that will be a header value, where it is set and under its own name. */
final class HeaderText {
    private HeaderText() {}

    static String check(String setting, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(setting + " is blank; leave it unset instead.");
        }
        Headers.of(setting, value);
        return value;
    }
}
