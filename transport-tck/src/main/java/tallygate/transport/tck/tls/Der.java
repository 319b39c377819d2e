package tallygate.transport.tck.tls;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okio.Buffer;
import okio.ByteString;

/** Encodes DER (ITU-T X.690), as far as certificates need it. */
final class Der {
    static final ByteString TRUE = tagged(0x01, ByteString.of((byte) 0xff));

    /** Dates through 2049 have two digits of the year (RFC 5280 section 4.1.2.5.1). */
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static ByteString sequence(ByteString... parts) {
        return tagged(0x30, parts);
    }

    static ByteString set(ByteString... parts) {
        return tagged(0x31, parts);
    }

    static ByteString integer(BigInteger value) {
        return tagged(0x02, ByteString.of(value.toByteArray()));
    }

    static ByteString utf8(String text) {
        return tagged(0x0c, ByteString.encodeUtf8(text));
    }

    static ByteString time(Instant instant) {
        return tagged(0x17, ByteString.encodeUtf8(UTC_TIME.format(instant)));
    }

    static ByteString octets(ByteString bytes) {
        return tagged(0x04, bytes);
    }

    /** Encodes a bit string of whole bytes: no bit of the last one is unused. */
    static ByteString bits(ByteString bytes) {
        return tagged(0x03, ByteString.of((byte) 0), bytes);
    }

    /** Returns an object identifier as {@code 2.5.29.17}. */
    static ByteString oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        Buffer encoded = new Buffer().writeByte(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            writeBase128(encoded, Integer.parseInt(arcs[i]));
        }
        return tagged(0x06, encoded.readByteString());
    }

    static ByteString tagged(int tag, ByteString... parts) {
        Buffer content = new Buffer();
        for (ByteString part : parts) {
            content.write(part);
        }
        Buffer encoded = new Buffer().writeByte(tag);
        writeLength(encoded, Math.toIntExact(content.size()));
        encoded.write(content, content.size());
        return encoded.readByteString();
    }

    private static void writeLength(Buffer encoded, int length) {
        if (length < 0x80) {
            encoded.writeByte(length);
        } else if (length < 0x100) {
            encoded.writeByte(0x81).writeByte(length);
        } else {
            encoded.writeByte(0x82).writeShort(length);
        }
    }

    private static void writeBase128(Buffer encoded, int value) {
        int shift = 28;
        while (shift > 0 && value >> shift == 0) {
            shift -= 7;
        }
        for (; shift > 0; shift -= 7) {
            encoded.writeByte(0x80 | ((value >> shift) & 0x7f));
        }
        encoded.writeByte(value & 0x7f);
    }
}
