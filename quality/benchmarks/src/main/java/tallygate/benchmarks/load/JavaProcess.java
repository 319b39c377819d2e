package tallygate.benchmarks.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java process that answers a line with a line and ends when its input does. */
public final class JavaProcess implements AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private JavaProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a main class on a class path of its own; what it writes to its error stream appears in ours. */
    public static JavaProcess start(Jdk jdk, List<Path> classPath, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        // The last of two options counts.
        command.addAll(List.of("-Xms512m", "-Xmx512m"));
        if (jdk.options().stream().noneMatch(option -> option.endsWith("GC"))) {
            command.add("-XX:+UseParallelGC");
        }
        command.addAll(jdk.options());
        command.addAll(List.of(
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass));
        command.addAll(arguments);
        return new JavaProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line the process prints. */
    public String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The process " + process.pid() + " has ended; its error stream says why");
        }
        return line;
    }

    /** Sends a line and waits for the answer. */
    public String ask(String order) throws IOException {
        orders.println(order);
        return read();
    }

    /** Ends it, and waits until it has written what it writes at its end. */
    void closeSlowly() throws InterruptedException {
        close(60);
    }

    @Override
    public void close() throws InterruptedException {
        close(5);
    }

    private void close(int seconds) throws InterruptedException {
        orders.close();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
