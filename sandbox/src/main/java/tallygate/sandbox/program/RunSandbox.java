package tallygate.sandbox.program;

/** Runs a sandbox of the management API until it is interrupted; {@code --help} lists the options and exit codes. */
public final class RunSandbox {
    private RunSandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(CommandLine.run(RunSandbox.class, SandboxProgram.GENAUTH, arguments));
    }
}
