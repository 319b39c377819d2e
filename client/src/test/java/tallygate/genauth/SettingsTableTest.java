package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tallygate.core.RequestOptions;
import tallygate.core.client.ClientBuilder;
import tallygate.transport.TransportBuilder;

/** Compares the table of settings in docs/operations.md with the code. */
class SettingsTableTest {
    private static final Pattern VARIABLE = Pattern.compile("`(GENAUTH_\\w+)`");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\| `([\\w.()]+)\\.(\\w+)` \\|");
    private static final Map<String, Class<?>> BUILDERS = Map.of(
            "ManagementClient.builder()", ManagementClient.Builder.class,
            "ManagementOptions.Builder", ManagementOptions.Builder.class,
            "ClientBuilder", ClientBuilder.class,
            "RequestOptions.Builder", RequestOptions.Builder.class,
            "TransportBuilder", TransportBuilder.class);

    private final String table = table();

    @Test
    void everyVariableThatIsReadIsInTheTableAndNoOther() {
        Set<String> read = new TreeSet<>();
        ManagementClient.builder().environment(name -> {
            read.add(name);
            return name.contains("ACCESS_KEY") ? "set" : null;
        });

        assertThat(VARIABLE.matcher(table)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(read);
    }

    @Test
    void everyMethodInTheTableExists() {
        assertThat(METHOD.matcher(table).results()).hasSizeGreaterThan(10).allSatisfy(this::exists);
    }

    private void exists(MatchResult row) {
        if (!row.group(1).startsWith("SubscriptionUsageClient")) {
            Class<?> builder = BUILDERS.get(row.group(1));
            assertThat(builder).as(row.group()).isNotNull();
            assertThat(Arrays.stream(builder.getMethods()).map(method -> method.getName()))
                    .contains(row.group(2));
        }
    }

    private static String table() {
        try {
            String page = Files.readString(Path.of("../docs/operations.md"));
            return page.substring(page.indexOf("## All settings"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
