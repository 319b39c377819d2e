package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareSpecTest {
    private static final String SOUND = "src/test/resources/sound.yaml";

    @TempDir
    private Path folder;

    @Test
    void theDocumentAndTheSettingsOfTheGeneratorAreWritten() throws IOException {
        PrepareSpec.main(new String[] {SOUND, folder.resolve("spec").toString(), "com.example.shop"});

        assertThat(folder.resolve("spec/api.yaml")).content().contains("\"GetBookRequest\"");
        assertThat(folder.resolve("spec/generator.yaml"))
                .content()
                .contains(
                        "modelPackage: com.example.shop.model\n",
                        "\n  ApiResponse: ApiResponse\n",
                        "\n  Package: Package\n")
                .contains("folder: src/main/java/com/example/shop/model\n");
    }

    /** The generator warns of some. */
    @Test
    void aNameForAListIsWhatItStandsFor() throws IOException {
        String sound = Files.readString(Path.of(SOUND));
        String numbers = sound.replace("schema: {type: object}", "schema: {$ref: '#/components/schemas/Numbers'}")
                + "    Numbers: {type: array, items: {$ref: '#/components/schemas/Number'}}\n"
                + "    Number: {type: integer}\n";
        assertThat(numbers).contains("schemas/Numbers'}");
        Path document = Files.writeString(folder.resolve("numbers.yaml"), numbers);

        PrepareSpec.main(new String[] {document.toString(), folder.toString(), "com.example.shop"});

        assertThat(folder.resolve("api.yaml"))
                .content()
                .doesNotContain("schemas/Number", "\"Numbers\"")
                .contains("JsonType.of(Long.class).list()");
    }

    @Test
    void wrongArgumentsAreRefusedWithWhatToDo() throws IOException {
        assertThatThrownBy(() -> PrepareSpec.main(new String[] {SOUND}))
                .hasMessage(
                        "PrepareSpec takes three arguments: the document, the folder to write to, and the package of "
                                + "the generated code.");
        assertThatThrownBy(() -> PrepareSpec.main(new String[] {SOUND, folder.toString(), "com.example.Shop"}))
                .hasMessage("com.example.Shop is not a valid package name; write one such as com.example.shop.");
        assertThat(Files.exists(folder.resolve("generator.yaml"))).isFalse();
    }
}
