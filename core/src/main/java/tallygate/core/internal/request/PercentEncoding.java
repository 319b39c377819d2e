package tallygate.core.internal.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encodes by RFC 3986: characters that are not allowed are written as UTF-8 bytes, and a blank never as plus. */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";
    private static final String SEGMENT = UNRESERVED + "!$&'()*+,;=:@";

    private PercentEncoding() {}

    static String segment(String value) {
        return encode(value, SEGMENT);
    }

    /** Encodes a name, a value, or one element of a list: separators inside a value are encoded as well. */
    static String queryPart(String value) {
        return encode(value, UNRESERVED);
    }

    private static String encode(String value, String allowed) {
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        for (ByteBuffer bytes = utf8(value); bytes.hasRemaining(); ) {
            char c = (char) (bytes.get() & 0xff);
            if (isLetterOrDigit(c) || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return encoded.toString();
    }

    /** Encodes in UTF-8; rejects characters that would arrive as a question mark. */
    private static ByteBuffer utf8(String value) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a parameter or a field of a form holds half of a surrogate pair, which cannot be sent", e);
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
