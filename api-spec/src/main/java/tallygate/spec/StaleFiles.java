package tallygate.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deletes what the generator wrote in an earlier build and does not write any more, because the document has lost it. The
 * generator leaves such files, and they would get into the jar.
 */
public final class StaleFiles {
    /** The generator's own list of what belongs to its last run, by the path from the output folder. */
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
