package tallygate.client.internal;

import java.io.IOException;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Parts of a response that may be shown to people. */
final class Excerpts {
    private static final int EXCERPT_CHARACTERS = 200;
    private static final long BODY_BYTES = 64 << 10;

    /** Long runs without a blank that mix letters and digits: tokens, keys, signatures. */
    private static final Pattern CREDENTIAL = Pattern.compile("(?=[A-Za-z0-9+/_=.~-]*\\d)[A-Za-z0-9+/_=.~-]{20,}");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Excerpts() {}

    /** The first printable characters of a body, credentials replaced. */
    static String of(Buffer body, Iterable<Secret> secrets) {
        String text = start(body, 4096);
        for (Secret secret : secrets) {
            text = text.replace(secret.reveal(), secret.toString());
        }
        text = text.replaceAll("[^\\p{Print}\\p{L}\\p{N}\\p{P}]+", " ");
        return cut(CREDENTIAL.matcher(text).replaceAll("[secret]").strip());
    }

    /** The body as text, without its end where it is long. */
    static String body(Buffer body) {
        return start(body, BODY_BYTES);
    }

    /** A server's identifier, if it is one: it is shown in messages, where other text of a server is not. */
    static @Nullable String identifier(@Nullable String text) {
        return text != null && IDENTIFIER.matcher(text).matches() ? text : null;
    }

    /** Whether the text repeats a secret. */
    static boolean holds(String text, Iterable<Secret> secrets) {
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
