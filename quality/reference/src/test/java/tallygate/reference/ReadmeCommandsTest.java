package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README begins with two commands: the first shows a report, the second runs all tests, as the continuous integration does. */
final class ReadmeCommandsTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

    @Test
    void firstTwoCommandsAreALineEachAndTheSecondIsThatOfTheContinuousIntegration() throws IOException {
        String readme = Files.readString(ProjectRoot.PATH.resolve("README.md"));
        List<String> commands = BLOCK.matcher(readme)
                .results()
                .map(block -> block.group(1).strip())
                .limit(2)
                .toList();

        assertThat(commands).hasSize(2).allSatisfy(command -> assertThat(command)
                .hasLineCount(1));
        assertThat(commands.get(0)).startsWith("mvn ").contains("tallygate.jar demo");
        assertThat(Files.readAllLines(ProjectRoot.PATH.resolve(".ci/run"))).contains(commands.get(1));
    }
}
