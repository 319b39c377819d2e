package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.spec.bundle.SpecBundle;

/**
 * What a maintainer does to the documents of an API, on a copy of one: the rules, the joined document, and what is said of the change.
 * {@code .ci/try-regeneration} goes on from there, to jars and pages.
 */
class ChangedApiTest {
    private static final Path ORIGINAL = Path.of("src/main/resources/tallygate/spec/pagarme");

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectory(temporary.resolve("pagarme"));
        try (Stream<Path> files = Files.list(ORIGINAL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aPropertyIsAdded() throws IOException {
        edit(
                "increments.yaml",
                "        item_id:\n",
                "        source: {type: string, description: From where.}\n        item_id:\n");

        assertThat(changes()).containsExactly("added       CreateIncrementRequest.source is new");
    }

    @Test
    void anOperationIsAdded() throws IOException {
        edit(
                "increments.yaml",
                "paths:\n",
                """
                paths:
                  /increments:
                    get:
                      tags: [Increments]
                      operationId: countIncrements
                      summary: Counts increments
                      x-safety: safe
                      responses: {'204': {description: Done.}}
                """);

        assertThat(changes()).containsExactly("added       IncrementsApi.countIncrements is new");
    }

    @Test
    void aSectionIsAdded() throws IOException {
        edit("common.yaml", "  - plans\n", "  - plans\n  - trial\n");
        Files.writeString(
                folder.resolve("trial.yaml"),
                """
                openapi: 3.0.3
                info: {title: 'Pagar.me API: trial', version: 5.0.0}
                tags: [{name: Trial, description: A section to try.}]
                paths:
                  /trials:
                    get:
                      tags: [Trial]
                      operationId: getTrial
                      summary: Returns the trial
                      x-safety: safe
                      responses:
                        '200':
                          description: The trial.
                          content: {application/json: {schema: {$ref: 'common.yaml#/components/schemas/GetIncrementResponse'}}}
                """);

        assertThat(changes()).containsExactly("added       TrialApi.getTrial is new");
        assertThat(joined()).contains("\"x-file\": \"pagarme/trial.yaml\"");
    }

    @Test
    void anOperationIsDeprecated() throws IOException {
        edit(
                "increments.yaml",
                "operationId: deleteIncrement\n",
                "operationId: deleteIncrement\n      deprecated: true\n");

        assertThat(changes()).containsExactly("deprecated  IncrementsApi.deleteIncrement is deprecated");
    }

    @Test
    void aPropertyIsRenamed() throws IOException {
        edit("increments.yaml", "        cycles:\n", "        periods:\n");

        assertThat(changes())
                .containsExactly(
                        "breaking    CreateIncrementRequest.cycles is gone",
                        "added       CreateIncrementRequest.periods is new");
    }

    @Test
    void aSectionIsRemoved() throws IOException {
        edit("common.yaml", "  - transactions\n", "");
        Files.delete(folder.resolve("transactions.yaml"));

        assertThat(changes())
                .containsExactly(
                        "breaking    TransactionsApi.getTransaction is gone",
                        "breaking    GetTransactionRequest is gone");
        assertThat(joined()).doesNotContain("getTransaction\"", "\"Transactions\"");
    }

    @Test
    void aTypeIsChanged() throws IOException {
        edit("increments.yaml", "          type: number\n", "          type: string\n");

        assertThat(changes())
                .containsExactly("breaking    CreateIncrementRequest.value returns String, before BigDecimal");
    }

    @Test
    void aMistakeIsNamedWithItsFile() throws IOException {
        edit("increments.yaml", "operationId: deleteIncrement\n", "operationId: wait\n");

        assertThatThrownBy(this::joined)
                .hasMessageMatching(
                        "(?s)The document cannot be generated from:\n.*/increments.yaml:43:7: wait is a name that Java"
                                + " or every section has already; write another, such as waitNow.");
    }

    private void edit(String file, String part, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        Files.writeString(folder.resolve(file), text.substring(0, at) + by + text.substring(at + part.length()));
    }

    private List<String> changes() throws IOException {
        joined();
        return DocumentChanges.between(SpecBundle.document(ORIGINAL), SpecBundle.document(folder)).stream()
                .map(DocumentChange::toString)
                .toList();
    }

    private String joined() throws IOException {
        Path target = temporary.resolve("api.yaml");
        SpecBundle.main(new String[] {folder.toString(), target.toString()});
        return Files.readString(target);
    }
}
