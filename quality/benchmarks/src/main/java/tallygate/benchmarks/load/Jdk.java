package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallygate.benchmarks.server.ServerCertificate;

/**
 * A Java installation to start processes with.
 *
 * @param java its launcher
 * @param options beside those that all processes get
 */
public record Jdk(Path java, List<String> options) {
    private static final int WITH_VIRTUAL_THREADS = 25;

    /** The one that runs this program. */
    public static Jdk current() {
        return new Jdk(Path.of(System.getProperty("java.home"), "bin", "java"), List.of());
    }

    /** A JDK 25: this one if it is that new, else one from where the build looks for it, too. */
    public static Optional<Jdk> withVirtualThreads() throws IOException {
        if (Runtime.version().feature() >= WITH_VIRTUAL_THREADS) {
            return Optional.of(current());
        }
        return candidates().stream()
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(java -> new Jdk(java, List.of()));
    }

    private static List<Path> candidates() throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String variable : List.of("JDK25_HOME", "JAVA_HOME_25_X64")) {
            Optional.ofNullable(System.getenv(variable)).map(Path::of).ifPresent(homes::add);
        }
        addThose(homes, Path.of("/usr/lib/jvm"), "*25*", "");
        addThose(homes, Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"), "25*", "");
        addThose(homes, Path.of("/Library/Java/JavaVirtualMachines"), "*25*", "Contents/Home");
        return homes;
    }

    private static void addThose(List<Path> homes, Path folder, String names, String within) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> those = Files.newDirectoryStream(folder, names)) {
                those.forEach(installation -> homes.add(installation.resolve(within)));
            }
        }
    }

    /** The same, trusting what is in a store of the benchmarks' and nothing else. */
    Jdk trusting(Path store) {
        return with("-Djavax.net.ssl.trustStore=" + store)
                .with("-Djavax.net.ssl.trustStorePassword=" + ServerCertificate.STORE_PASSWORD);
    }

    /** The same with one more option. */
    Jdk with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Jdk(java, List.copyOf(more));
    }
}
