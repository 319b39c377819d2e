package tallygate.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes compiled classes that must not stay, so that the compiler is given the changed sources of a large module alone: those
 * whose source is gone, and all of them where anything else has changed that they depend on.
 */
public final class StaleClasses {
    private static final String INPUTS = "compiled-against.txt";
    private static final String OF_AUTO_VALUE = "AutoValue_";

    private StaleClasses() {}

    /**
     * @param arguments the folder of generated sources, whose subfolders each have a folder {@code java}, and to which this
     *     writes; the folder of compiled classes; and all that every class is compiled against: files, or folders of files
     */
    public static void main(String[] arguments) throws IOException {
        Path generated = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        List<Path> inputs = Stream.of(arguments).skip(2).map(Path::of).toList();
        int deleted = Files.isDirectory(classes) ? delete(generated, classes, inputs) : 0;
        if (deleted > 0) {
            System.out.println("Deleted " + deleted + " classes that are out of date.");
        }
        if (Files.isDirectory(generated)) {
            Files.writeString(generated.resolve(INPUTS), digest(inputs));
        }
    }

    private static int delete(Path generated, Path classes, List<Path> inputs) throws IOException {
        boolean all = !Files.exists(generated.resolve(INPUTS))
                || !Files.readString(generated.resolve(INPUTS)).equals(digest(inputs));
        List<Path> roots = new ArrayList<>();
        inputs.stream().filter(Files::isDirectory).forEach(roots::add);
        try (Stream<Path> folders = Files.list(generated)) {
            folders.map(folder -> folder.resolve("java"))
                    .filter(Files::isDirectory)
                    .forEach(roots::add);
        }
        int deleted = 0;
        for (Path file : files(classes)) {
            boolean isClass = file.toString().endsWith(".class");
            if (isClass && (all || roots.stream().noneMatch(root -> Files.exists(source(root, classes, file))))) {
                Files.delete(file);
                deleted++;
            }
        }
        return deleted;
    }

    /** Returns the file in which a class would be written, {@code a/B.java} for {@code a/AutoValue_B$1.class}. */
    private static Path source(Path root, Path classes, Path file) {
        String name = file.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", ".java");
        String written = name.startsWith(OF_AUTO_VALUE) ? name.substring(OF_AUTO_VALUE.length()) : name;
        return root.resolve(classes.relativize(file).toString()).resolveSibling(written);
    }

    private static String digest(List<Path> inputs) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.version").getBytes(StandardCharsets.UTF_8));
            for (Path input : inputs) {
                for (Path file : files(input)) {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> files(Path input) throws IOException {
        if (!Files.exists(input)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
