package tallygate.core.internal.response;

import java.io.IOException;
import okio.Buffer;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.TransportRequest;

/** Bounds the values of a JSON body before they are decoded: decoded, they can take fifty times the memory. */
public final class JsonValueLimit {
    private JsonValueLimit() {}

    /**
     * Counts the beginnings of values, without reading them; a body that is not JSON may be rejected, too.
     *
     * @throws ExchangeException if there may be more values than these
     */
    public static void requireAtMost(long most, TransportRequest request, Buffer body) throws IOException {
        // A value takes two bytes at least, one of which separates it from the next.
        if (body.size() / 2 > most && count(body) > most) {
            throw new ExchangeException(
                    Reason.RESPONSE_TOO_LARGE,
                    request.operationId() + ": the response has more than " + most + " JSON values",
                    null);
        }
    }

    private static long count(Buffer body) {
        long values = 0;
        boolean inText = false;
        boolean escaped = false;
        boolean inLiteral = false;
        boolean behindText = false;
        try (Buffer.UnsafeCursor bytes = body.readUnsafe(new Buffer.UnsafeCursor())) {
            while (bytes.next() != -1) {
                for (int i = bytes.start; i < bytes.end; i++) {
                    byte character = bytes.data[i];
                    if (inText) {
                        inText = escaped || character != '"';
                        escaped = !escaped && character == '\\';
                        behindText = !inText;
                    } else if (character == '"') {
                        inText = true;
                        values++;
                    } else if (character == ':' && behindText) {
                        // It was a name. Other colons must not reduce the count.
                        values--;
                        behindText = false;
                    } else if (character == '[' || character == '{' || (isLiteral(character) && !inLiteral)) {
                        values++;
                    }
                    inLiteral = !inText && isLiteral(character);
                }
            }
        }
        return values;
    }

    /** Returns whether the character may be part of a number, true, false or null. */
    private static boolean isLiteral(byte character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '-';
    }
}
