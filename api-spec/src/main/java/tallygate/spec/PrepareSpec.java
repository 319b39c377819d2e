package tallygate.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tallygate.spec.bundle.SpecBundle;
import tallygate.spec.form.GeneratorSettings;

/**
 * Prepares an API's document for the OpenAPI generator: checks it, converts it to the form that the templates support, and
 * writes the settings of the generator beside it. {@code docs/your-own-api.md} shows a build that runs it.
 */
public final class PrepareSpec {
    private PrepareSpec() {}

    /**
     * Writes {@code api.yaml} and {@code generator.yaml}.
     *
     * @param arguments the document, or the folder of its files; the folder to write to; the package of the generated code
     * @throws IllegalArgumentException if code cannot be generated from the document; the message has a line for each reason
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "PrepareSpec takes three arguments: the document, the folder to write to, and the package of the generated code.");
        }
        Path folder = Path.of(arguments[1]);
        SpecBundle.main(new String[] {arguments[0], folder.resolve("api.yaml").toString()});
        Files.writeString(folder.resolve("generator.yaml"), GeneratorSettings.of(arguments[2]));
    }
}
