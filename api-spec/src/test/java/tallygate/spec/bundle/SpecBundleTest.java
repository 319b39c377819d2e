package tallygate.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.spec.form.GeneratorForm;

class SpecBundleTest {
    @TempDir
    private Path folder;

    @Test
    void sectionsStandInTheOrderThatCommonListsThem() throws IOException {
        common("[shelves, books]");
        section("books", "/books", "get", "Book");
        section("shelves", "/shelves", "get", "Shelf");
        YamlFile joined = new YamlFile("joined", SpecBundle.join(folder));
        assertThat(joined.list("tags")).isEqualTo(List.of(Map.of("name", "shelves"), Map.of("name", "books")));
        assertThat(joined.at("paths").keySet()).containsExactly("/shelves", "/books");
        assertThat(joined.at("components", "schemas").keySet()).containsExactly("Shelf", "Book", "Shared");
        assertThat(joined.document()).containsEntry("openapi", "3.0.3").doesNotContainKey("x-sections");
        assertThat(joined.at("components")).containsKey("securitySchemes");
    }

    @Test
    void everyOperationAndSchemaSaysInWhichFileItIs() throws IOException {
        common("[books]");
        section("books", "/books", "get", "Book");
        YamlFile joined = new YamlFile("joined", SpecBundle.join(folder));
        String parent = folder.getFileName() + "/";
        assertThat(joined.at("paths", "/books", "get")).containsEntry("x-file", parent + "books.yaml");
        assertThat(joined.at("components", "schemas", "Book")).containsEntry("x-file", parent + "books.yaml");
        assertThat(joined.at("components", "schemas", "Shared")).containsEntry("x-file", parent + "common.yaml");
    }

    @Test
    void answersThatSayWhetherTheCallSucceededAreMarked() throws IOException {
        common("[books]");
        Files.writeString(
                folder.resolve("books.yaml"),
                """
                components:
                  schemas:
                    Answer:
                      type: object
                      required: [statusCode, message]
                      properties: {statusCode: {}, message: {}, apiCode: {}, data: {}}
                    Data: {type: object, properties: {statusCode: {}, message: {}}}
                    Nested: {type: object, properties: {statusCode: {}, message: {}, apiCode: {}}}
                """);
        YamlFile joined = new YamlFile("joined", SpecBundle.join(folder));
        assertThat(joined.at("components", "schemas", "Answer"))
                .containsEntry("x-envelope", true)
                .containsEntry("x-payload", true);
        assertThat(joined.at("components", "schemas", "Nested"))
                .containsEntry("x-nested-envelope", true)
                .doesNotContainKeys("x-envelope", "x-payload");
        assertThat(joined.at("components", "schemas", "Data")).doesNotContainKey("x-envelope");
    }

    @Test
    void flagsOfSuccessBecomeTestsInJava() throws IOException {
        common("[books]");
        Files.writeString(
                folder.resolve("books.yaml"),
                """
                components:
                  schemas:
                    Bare: {type: object, x-success: success, properties: {success: {type: boolean}}}
                    Answer: {type: object, x-success: data.success, properties: {data: {}}}
                """);
        YamlFile joined = new YamlFile("joined", SpecBundle.join(folder));
        assertThat(joined.at("components", "schemas", "Bare"))
                .containsEntry("x-success-test", "!Boolean.FALSE.equals(successOrNull())");
        assertThat(joined.at("components", "schemas", "Answer"))
                .containsEntry(
                        "x-success-test",
                        "dataOrNull() == null || !Boolean.FALSE.equals(dataOrNull().successOrNull())");
    }

    @Test
    void referencesToANeighbourHoldInTheJoinedDocument() throws IOException {
        common("[books]");
        section("books", "/books", "get", "Book");
        YamlFile joined = new YamlFile("joined", SpecBundle.join(folder));
        assertThat(joined.at("components", "schemas", "Book", "properties", "shared"))
                .containsEntry("$ref", "#/components/schemas/Shared");
        assertThat(joined.at("components", "schemas", "Book", "properties", "next"))
                .containsEntry("$ref", "#/components/schemas/Book");
    }

    @Test
    void methodsOfOnePathMayBeInTwoSections() throws IOException {
        common("[books, shelves]");
        section("books", "/all", "get", "Book");
        section("shelves", "/all", "post", "Shelf");
        assertThat(new YamlFile("joined", SpecBundle.join(folder)).at("paths", "/all"))
                .containsOnlyKeys("get", "post");
    }

    @Test
    void schemaInTwoFilesIsRefusedWithBothNamed() throws IOException {
        common("[books, shelves]");
        section("books", "/books", "get", "Book");
        section("shelves", "/shelves", "get", "Book");
        assertThatThrownBy(() -> SpecBundle.join(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Book", "books.yaml", "shelves.yaml", "Move it to common.yaml");
    }

    @Test
    void operationInTwoFilesIsRefusedWithBothNamed() throws IOException {
        common("[books, shelves]");
        section("books", "/books", "get", "Book");
        section("shelves", "/books", "get", "Shelf");
        assertThatThrownBy(() -> SpecBundle.join(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "get /books", "books.yaml", "shelves.yaml", "x-path", "docs/generated-code.md");
    }

    @Test
    void fileThatIsNotListedIsRefused() throws IOException {
        common("[books]");
        section("books", "/books", "get", "Book");
        section("shelves", "/shelves", "get", "Shelf");
        assertThatThrownBy(() -> SpecBundle.join(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(folder.toString(), "shelves", "common.yaml", "x-sections");
    }

    @Test
    void listedFileThatIsMissingIsRefused() throws IOException {
        common("[books, shelves]");
        section("books", "/books", "get", "Book");
        assertThatThrownBy(() -> SpecBundle.join(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(folder.toString(), "shelves", "common.yaml", "x-sections");
    }

    @Test
    void fileThatIsNoYamlIsNamed() throws IOException {
        common("[books]");
        Files.writeString(folder.resolve("books.yaml"), "paths: [");
        assertThatThrownBy(() -> SpecBundle.join(folder)).hasMessageContaining("books.yaml");
    }

    /** Bare, a reader of YAML 1.1 would make a boolean, a date, a number or nothing of them. */
    @Test
    void everyTextIsQuotedAndSurvives() {
        Map<String, Object> texts = new LinkedHashMap<>();
        List.of(
                        "off",
                        "yes",
                        "2022-07-03",
                        "2022-07-03T02:20:30.000Z",
                        "1e3",
                        "0777",
                        "1:30",
                        "null",
                        "~",
                        "",
                        "Zürich €",
                        "a\nb")
                .forEach(text -> texts.put("at " + texts.size(), text));
        String written = YamlFile.write(texts);
        assertThat(written.lines()).allMatch(line -> line.matches("\"at \\d+\": \".*\""));
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(written))
                .isEqualTo(texts);
    }

    @Test
    void valueThatIsNotTextIsNotQuoted() {
        assertThat(YamlFile.write(Map.of("required", true))).isEqualTo("\"required\": true\n");
        assertThat(YamlFile.write(Map.of("maximum", 50))).isEqualTo("\"maximum\": 50\n");
    }

    @Test
    void folderIsWrittenAsOneFile(@TempDir Path other) throws IOException {
        common("[books]");
        section("books", "/books", "get", "Book");
        Path target = other.resolve("new/api.yaml");
        SpecBundle.main(new String[] {folder.toString(), target.toString()});
        Map<String, Object> joined = SpecBundle.join(folder);
        GeneratorForm.apply(joined);
        assertThat(Files.readString(target)).isEqualTo(YamlFile.write(joined));
    }

    @Test
    void aDocumentWithFaultsIsRefusedWithAllOfThem(@TempDir Path other) throws IOException {
        common("[books]");
        section("books", "/books", "get", "book");
        assertThatThrownBy(() -> SpecBundle.main(new String[] {
                    folder.toString(), other.resolve("api.yaml").toString()
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The document cannot be generated from:\n" + folder
                        + "/books.yaml:8:5: the schema name book is not a valid type name; "
                        + "begin with a capital letter, and use letters and digits.");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void oneFileIsCheckedAndWrittenAsWell(@TempDir Path other) throws IOException {
        common("[]");
        section("books", "/books", "get", "Book");
        Path target = other.resolve("api.yaml");
        String[] both = {folder.resolve("books.yaml").toString(), target.toString()};
        assertThatThrownBy(() -> SpecBundle.main(both)).hasMessageContaining("with which credentials");

        String valid = Files.readString(folder.resolve("books.yaml"))
                .replace("common.yaml#/components/schemas/Shared", "#/components/schemas/Book");
        Files.writeString(folder.resolve("books.yaml"), "security: []\n" + valid);
        SpecBundle.main(new String[] {both[0]});
        SpecBundle.main(both);
        assertThat(YamlFile.read(target).at("components", "schemas")).containsOnlyKeys("Book");
    }

    private void common(String sections) throws IOException {
        Files.writeString(
                folder.resolve("common.yaml"),
                """
                openapi: 3.0.3
                security: []
                x-sections: %s
                components:
                  securitySchemes: {key: {type: apiKey}}
                  schemas:
                    Shared: {type: object}
                """
                        .formatted(sections));
    }

    private void section(String name, String path, String method, String schema) throws IOException {
        Files.writeString(
                folder.resolve(name + ".yaml"),
                """
                openapi: 3.0.3
                tags: [{name: %s}]
                paths:
                  %s:
                    %s: {operationId: a, tags: [%s], x-safety: safe, responses: {'204': {}}}
                components:
                  schemas:
                    %s:
                      type: object
                      properties:
                        shared: {$ref: 'common.yaml#/components/schemas/Shared'}
                        next: {$ref: '#/components/schemas/%s'}
                """
                        .formatted(name, path, method, name, schema, schema));
    }
}
