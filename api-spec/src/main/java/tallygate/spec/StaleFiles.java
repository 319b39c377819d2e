package tallygate.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deletes files that the generator wrote in an earlier build and no longer writes, because the document has changed. The
 * generator does not delete such files, and they would be in the jar.
 */
public final class StaleFiles {
    /** The generator's own list of the files of its last run, by the path from the output folder. */
    private static final String LIST = ".openapi-generator/FILES";

    private StaleFiles() {}

    /** @param arguments the folder whose subfolders are outputs of the generator */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            for (Path folder :
                    folders.filter(each -> Files.exists(each.resolve(LIST))).toList()) {
                delete(folder);
            }
        }
    }

    /** Returns the files that were deleted, by their paths from the folder. */
    static List<String> delete(Path folder) throws IOException {
        Set<String> current = Files.readAllLines(folder.resolve(LIST)).stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toSet());
        List<String> stale;
        try (Stream<Path> files = Files.walk(folder)) {
            stale = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith(".openapi-generator/") && !current.contains(file))
                    .sorted()
                    .toList();
        }
        for (String file : stale) {
            Files.delete(folder.resolve(file));
            System.out.println("Deleted " + file + ", which the document does not have any more.");
        }
        return stale;
    }
}
