package tallygate.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a Java program printed, and how it ended.
 *
 * @param out standard output
 * @param err standard error
 */
public record Program(int exitCode, String out, String err) {

    /**
     * Runs a program in a JVM of its own and waits for its end, a minute at most.
     *
     * @param directory where to keep what it prints
     * @param account the {@code GENAUTH_} and {@code PAGARME_} variables; those of this process are not handed on
     */
    public static Program run(Path directory, Map<String, String> account, String... arguments)
            throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENAUTH_") || name.startsWith("PAGARME_"));
        builder.environment().putAll(account);
        Process process = builder.start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " did not end within a minute; it printed " + text(out) + text(err));
            }
            return new Program(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
