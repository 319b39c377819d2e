package tallygate.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts the names in a directory on the disk: a file that was created and forced can be lost with its name in a crash. */
@FunctionalInterface
interface Directories {
    /** Those of the system. Where it opens no directories, as Windows does not, it keeps names by itself. */
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
