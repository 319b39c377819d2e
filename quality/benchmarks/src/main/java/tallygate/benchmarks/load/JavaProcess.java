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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java process that answers a line with a line and ends when its input does. */
public final class JavaProcess implements AutoCloseable {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "process-watch");
        thread.setDaemon(true);
        return thread;
    });

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

    /** The next line the process prints. One that prints none for two minutes is ended. */
    public String read() throws IOException {
        return read(120);
    }

    private String read(int seconds) throws IOException {
        ScheduledFuture<?> end = WATCH.schedule(process::destroyForcibly, seconds, TimeUnit.SECONDS);
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("The process " + process.pid() + " has ended; its error stream says why");
            }
            return line;
        } finally {
            end.cancel(false);
        }
    }

    /** Sends a line. */
    void order(String order) {
        orders.println(order);
    }

    /** Sends a line and waits for the answer. */
    public String ask(String order) throws IOException {
        order(order);
        return read();
    }

    /** Ends it, and waits until it has written what it writes at its end. */
    void closeSlowly() throws InterruptedException {
        close(60);
    }

    /** The same, and ends the process if it takes longer. */
    String ask(String order, int seconds) throws IOException {
        order(order);
        return read(seconds);
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
