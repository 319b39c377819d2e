package tallygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompletionCommandTest {
    @Test
    void scriptCompletesTheCommand() {
        CommandRun run = CommandRun.of(CompletionCommand::new, "completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_tallygate", "--help");
    }
}
