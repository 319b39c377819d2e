package tallygate.core.internal.response;

import java.io.IOException;
import java.util.regex.Pattern;
import okio.Buffer;
import tallygate.core.provider.Secret;
import tallygate.json.PrintableText;

/** Parts of a response that may be shown to people. */
public final class BodyExcerpts {
    private static final int EXCERPT_CHARACTERS = 200;
    private static final long BODY_BYTES = 64 << 10;

    /** Long runs without a blank that mix letters and digits: tokens, keys, signatures. */
    private static final Pattern CREDENTIAL = Pattern.compile("(?=[A-Za-z0-9+/_=.~-]*\\d)[A-Za-z0-9+/_=.~-]{20,}");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BodyExcerpts() {}

    /** The beginning of a body as one printable line, credentials replaced. */
    public static String of(Buffer body, Iterable<Secret> secrets) {
        String text = start(body, 4096);
        for (Secret secret : secrets) {
            text = text.replace(secret.reveal(), secret.toString());
        }
        text = PrintableText.of(text.replaceAll("[\t\r\n]+", " "));
        return cut(CREDENTIAL.matcher(text).replaceAll("[secret]").strip());
    }

    /** The beginning of the body as text, at most 64 KiB of it. */
    public static String body(Buffer body) {
        return start(body, BODY_BYTES);
    }

    /** Whether text of a server is an identifier: those are shown in messages, other text is not. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** Whether the text repeats a secret. */
    public static boolean holds(String text, Iterable<Secret> secrets) {
        for (Secret secret : secrets) {
            if (text.contains(secret.reveal())) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String text) {
        if (text.length() <= EXCERPT_CHARACTERS) {
            return text;
        }
        boolean amidAPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARACTERS - 1));
        return text.substring(0, amidAPair ? EXCERPT_CHARACTERS - 1 : EXCERPT_CHARACTERS)
                .strip();
    }

    private static String start(Buffer body, long bytes) {
        try {
            return body.peek().readUtf8(Math.min(bytes, body.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
