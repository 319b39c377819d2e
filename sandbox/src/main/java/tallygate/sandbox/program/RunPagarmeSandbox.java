package tallygate.sandbox.program;

/** Runs a sandbox of Pagar.me subscription usages until it is interrupted; {@code --help} lists the options and exit codes. */
public final class RunPagarmeSandbox {
    private RunPagarmeSandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(CommandLine.run(RunPagarmeSandbox.class, SandboxProgram.PAGARME, arguments));
    }
}
