package tallygate.genauth.services;

import java.nio.charset.StandardCharsets;

/** A text that can be written in UTF-8; encoders would otherwise put a question mark where it cannot. */
final class WholeText {
    private WholeText() {}

    static String checked(String parameter, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "the parameter " + parameter + " holds half of a surrogate pair, which cannot be sent");
        }
        return text;
    }
}
