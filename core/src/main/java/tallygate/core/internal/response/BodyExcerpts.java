package tallygate.core.internal.response;

import java.io.IOException;
import java.util.regex.Pattern;
import okio.Buffer;
import tallygate.json.PrintableText;
import tallygate.transport.HttpTransport;
import tallygate.transport.Redactor;

/** Returns parts of a response that may be shown to people. Secrets are redacted before the text is cut. */
final class BodyExcerpts {
    private static final int EXCERPT_CHARACTERS = 200;
    private static final int EXCERPT_SOURCE = 4096;
    private static final int BODY_CHARACTERS = 64 << 10;

    /** Longer than any secret of a transport. */
    private static final int LONGEST_OF_TRANSPORT = 8 << 10;

    /** Long runs without a blank that mix letters and digits: tokens, keys, signatures. */
    private static final Pattern CREDENTIAL = Pattern.compile("(?=[A-Za-z0-9+/_=.~-]*\\d)[A-Za-z0-9+/_=.~-]{20,}");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private BodyExcerpts() {}

    /** Returns the beginning of a body as one printable line, with credentials redacted. */
    static String of(Buffer body, Redactor secrets, HttpTransport transport) {
        String text = start(body, EXCERPT_SOURCE, secrets, transport);
        text = PrintableText.of(text.replaceAll("[^\\p{Print}\\p{L}\\p{N}\\p{P}]+", " "));
        return cut(CREDENTIAL.matcher(text).replaceAll("[secret]").strip(), EXCERPT_CHARACTERS)
                .strip();
    }

    /** Returns the beginning of the body as text, at most 64 KiB of it. */
    static String body(Buffer body, Redactor secrets, HttpTransport transport) {
        return start(body, BODY_CHARACTERS, secrets, transport);
    }

    /** Returns whether text of a server is an identifier: those are shown in messages, other text is not. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** Returns at most so many characters, without a part of a secret at the end. */
    private static String start(Buffer body, int characters, Redactor secrets, HttpTransport transport) {
        long bytes = (long) characters + LONGEST_OF_TRANSPORT;
        try {
            String known = transport.redact(body.peek().readUtf8(Math.min(bytes, body.size())));
            boolean isWhole = bytes >= body.size();
            String text = isWhole ? secrets.redact(known) : secrets.redactBeginning(known);
            int room = isWhole ? text.length() : Math.max(0, text.length() - LONGEST_OF_TRANSPORT);
            return cut(text, Math.min(characters, room));
        } catch (IOException e) {
            return "";
        }
    }

    static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean amidAPair = characters > 0 && Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, amidAPair ? characters - 1 : characters);
    }
}
