package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * What a program has loaded of its jars.
 *
 * @param classes how many
 * @param bytes of their entries, compressed
 */
record ReachedClasses(int classes, long bytes) {
    /** A line of {@code -Xlog:class+load}, decorations before it. */
    private static final Pattern LOADED = Pattern.compile("(\\S+) source: file:(.+\\.jar)$");

    /** @param log lines of {@code -Xlog:class+load}; classes that are not from these jars do not count */
    static ReachedClasses of(List<String> log, List<Path> jars) throws IOException {
        int classes = 0;
        long bytes = 0;
        for (Path jar : jars) {
            Set<String> names = names(log, jar);
            try (JarFile entries = new JarFile(jar.toFile(), false, JarFile.OPEN_READ, JarFile.runtimeVersion())) {
                for (String name : names) {
                    ZipEntry entry = entries.getEntry(name.replace('.', '/') + ".class");
                    if (entry != null) {
                        classes++;
                        bytes += entry.getCompressedSize();
                    }
                }
            }
        }
        return new ReachedClasses(classes, bytes);
    }

    private static Set<String> names(List<String> log, Path jar) {
        Set<String> names = new HashSet<>();
        for (String line : log) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find() && Path.of(loaded.group(2)).endsWith(jar.getFileName())) {
                names.add(loaded.group(1));
            }
        }
        return names;
    }
}
