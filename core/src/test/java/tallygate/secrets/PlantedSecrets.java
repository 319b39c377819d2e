package tallygate.secrets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tests use for keys, tokens, header values, query values and bodies: texts that can be told from all others. */
public final class PlantedSecrets {
    /** The second is how the tests' tokens begin, the last is that of the contract of transports. */
    private static final Pattern PLANTED = Pattern.compile("planted[-0]|eyJ|key-secret|s3cr3t-of-this-test");

    private static final int AROUND = 60;

    private PlantedSecrets() {}

    public static boolean in(String text) {
        return PLANTED.matcher(text).find();
    }

    /** The text before the first secret and where the rest would be, so that a report does not show what it reports. */
    static String withoutSecret(String text) {
        Matcher secret = PLANTED.matcher(text);
        if (!secret.find()) {
            return text;
        }
        return text.substring(Math.max(0, secret.start() - AROUND), secret.start()) + "[secret]...";
    }
}
