package tallygate.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces the entries of a directory to disk: without it, a file that was created and forced can be lost in a crash. */
@FunctionalInterface
interface Directories {
    /** The directories of the system. Windows does not open directories, and keeps their entries by itself. */
    Directories OF_THE_SYSTEM = directory -> {
        FileChannel opened;
        try {
            opened = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException noDirectories) {
            return;
        }
        try (opened) {
            opened.force(true);
        }
    };

    void force(Path directory) throws IOException;
}
