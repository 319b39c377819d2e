package tallygate.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files that only their owner may read, if the file system has POSIX permissions. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Creates the file; an existing one is not changed. */
    static Path create(Path file) throws IOException {
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            return Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException e) {
            return file;
        }
    }
}
