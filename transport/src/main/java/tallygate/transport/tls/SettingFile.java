package tallygate.transport.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a setting names, read whole. Every message names setting and file, and none has any content of the file.
 *
 * @param setting the name of the setting, as the user wrote it
 */
record SettingFile(String setting, Path path, byte[] bytes) {
    /** No certificate file is larger; a device or a log given by mistake may be endless. */
    private static final int MAX_BYTES = 8 << 20;

    private static final String PEM_START = "-----BEGIN ";

    /** @throws IllegalArgumentException if the file cannot be read, is empty, or is larger than 8 MiB */
    static SettingFile read(String setting, Path path) {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw refusal(setting, path, "does not exist; check the path", e);
        } catch (IOException e) {
            throw refusal(setting, path, "cannot be read; check that it is a file that this process may read", e);
        }
        if (bytes.length == 0) {
            throw refusal(setting, path, "is empty", null);
        }
        if (bytes.length > MAX_BYTES) {
            throw refusal(setting, path, "is larger than 8 MiB, so it is not a certificate file", null);
        }
        return new SettingFile(setting, path, bytes);
    }

    boolean isPem() {
        return text().contains(PEM_START);
    }

    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** @param predicate completes the sentence "the file ..." */
    IllegalArgumentException refusal(String predicate, @Nullable Exception cause) {
        return refusal(setting, path, predicate, cause);
    }

    private static IllegalArgumentException refusal(
            String setting, Path path, String predicate, @Nullable Exception cause) {
        return new IllegalArgumentException(setting + ": the file " + path + " " + predicate + ".", cause);
    }

    /** Returns setting and path, not the content. */
    @Override
    public String toString() {
        return setting + ": " + path;
    }
}
