package tallygate.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a request or response has unencoded: a photo, a CSV file, a text that is not JSON. Immutable and thread-safe.
 *
 * <p>A request may be retried, so content can be read any number of times, each time from its first byte. Content of a
 * response is in memory, at most {@code maxResponseBytes} of the call.
 *
 * <p>As a part of JSON it is Base64 text. Two contents are equal only if they are the same object.
 */
public final class BinaryContent {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x20-\\x7e]*[\\x21-\\x7e][\\x20-\\x7e]*");

    private final long length;
    private final Opener opener;
    private final @Nullable String contentType;
    private final @Nullable String fileName;

    /** Opens content that is not in memory. Must be thread-safe. */
    @FunctionalInterface
    public interface Opener {
        /** Returns a stream of the same bytes as before, from the first one; the reader closes it. */
        InputStream open() throws IOException;
    }

    private BinaryContent(long length, Opener opener, @Nullable String contentType, @Nullable String fileName) {
        this.length = length;
        this.opener = opener;
        this.contentType = contentType;
        this.fileName = fileName;
    }

    /** Returns a copy of the bytes. */
    public static BinaryContent of(byte[] bytes) {
        return of(ByteString.of(bytes));
    }

    /** Returns the bytes, without a copy. */
    public static BinaryContent of(ByteString bytes) {
        return new BinaryContent(bytes.size(), () -> new Buffer().write(bytes).inputStream(), null, null);
    }

    /** Returns the text in UTF-8. */
    public static BinaryContent ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns a file, which is read while it is sent, and must stay as it is until then. It has the name of the file.
     *
     * @throws IOException if its size cannot be read
     */
    public static BinaryContent ofFile(Path file) throws IOException {
        return from(Files.size(file), () -> Files.newInputStream(file))
                .withFileName(String.valueOf(file.getFileName()));
    }

    /**
     * Returns content that can be opened repeatedly. A stream that can be read only once does not suffice, because a retry
     * would have nothing to send: read it into a file or into memory first.
     *
     * @param length the exact number of bytes
     * @throws IllegalArgumentException if the length is negative
     */
    public static BinaryContent from(long length, Opener opener) {
        if (length < 0) {
            throw new IllegalArgumentException("The length must not be negative, but is " + length + ".");
        }
        return new BinaryContent(length, requireNonNull(opener, "opener"), null, null);
    }

    /**
     * Returns the same bytes as another media type, {@code image/png}, than the API documents for a request.
     *
     * @throws IllegalArgumentException if a header cannot hold it
     */
    public BinaryContent withContentType(String newContentType) {
        if (!HEADER_TEXT.matcher(newContentType).matches()) {
            throw new IllegalArgumentException("A content type is printable ASCII, such as image/png.");
        }
        return new BinaryContent(length, opener, newContentType, fileName);
    }

    /** Returns the same bytes under the name of a file, which a part of a multipart body has. */
    public BinaryContent withFileName(String newFileName) {
        return new BinaryContent(length, opener, contentType, requireNonNull(newFileName, "newFileName"));
    }

    /** Returns the Content-Type header of a response, or the type that was set for a request. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** Returns the number of bytes. */
    public long length() {
        return length;
    }

    /** Returns a stream from the first byte; the reader closes it. */
    public InputStream open() throws IOException {
        return opener.open();
    }

    /**
     * Returns all bytes.
     *
     * @throws UncheckedIOException if they cannot be read; never thrown for content of a response
     */
    public byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The content cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the bytes as text, in the charset that the content type names, or else in UTF-8.
     *
     * @throws IllegalArgumentException if the charset is unknown
     * @throws UncheckedIOException as {@link #bytes} does
     */
    public String text() {
        Matcher named = CHARSET.matcher(contentType().orElse(""));
        return new String(bytes(), named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8);
    }

    /** Returns the number of bytes alone: content may hold a secret, and so may the name of a file. */
    @Override
    public String toString() {
        return "BinaryContent[" + length + " bytes]";
    }
}
