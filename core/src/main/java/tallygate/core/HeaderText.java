package tallygate.core;

import tallygate.transport.Headers;

/** Checks a setting that becomes a header value; the message names the setting. */
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
