package tallygate.sandbox.program;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/** Reads the arguments of a program and runs it. */
final class CommandLine {
    static final int DONE = 0;
    static final int PORT_TAKEN = 1;
    static final int WRONG_USE = 2;

    private final Class<?> main;
    private final SandboxProgram program;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch stopped;

    CommandLine(Class<?> main, SandboxProgram program, PrintStream out, PrintStream err, CountDownLatch stopped) {
        this.main = main;
        this.program = program;
        this.out = out;
        this.err = err;
        this.stopped = stopped;
    }

    /** Runs until it is interrupted, and returns the exit code. */
    static int run(Class<?> main, SandboxProgram program, String... arguments) throws InterruptedException {
        return new CommandLine(main, program, System.out, System.err, new CountDownLatch(1)).run(arguments);
    }

    int run(String... arguments) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.print(program.help(main));
            return DONE;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!program.options().contains(option) || i + 1 == arguments.length) {
                return wrongUse("The sandbox takes " + String.join(" N, ", new TreeSet<>(program.options()))
                        + " N and nothing else.");
            }
            try {
                numbers.put(option, Integer.valueOf(arguments[i + 1]));
            } catch (NumberFormatException e) {
                return wrongUse(option + " needs a whole number, not \"" + arguments[i + 1] + "\".");
            }
        }
        return serve(numbers.getOrDefault(SandboxProgram.PORT, 0), numbers.getOrDefault(SandboxProgram.SEED, 0));
    }

    private int serve(int port, int seed) throws InterruptedException {
        try (RunningProgram running = program.start().at(port, seed)) {
            out.print(running.greeting());
            out.flush();
            stopped.await();
            return DONE;
        } catch (IllegalArgumentException e) {
            return wrongUse(e.getMessage() + ".");
        } catch (IllegalStateException e) {
            err.println(e.getMessage() + ".");
            return PORT_TAKEN;
        }
    }

    private int wrongUse(String problem) {
        err.println(problem + " Try --help.");
        return WRONG_USE;
    }
}
