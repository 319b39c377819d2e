package tallygate.genauth.services;

import java.nio.charset.StandardCharsets;

/** Checks that a text can be encoded in UTF-8; encoders would otherwise write question marks. */
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
