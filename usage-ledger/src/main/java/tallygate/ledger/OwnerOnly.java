package tallygate.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that nobody else may read, where the file system knows POSIX permissions. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Leaves a file that exists as it is. */
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
