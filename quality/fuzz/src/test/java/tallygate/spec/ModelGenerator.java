package tallygate.spec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okio.Buffer;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;

/** The generator with our templates, set up as in the module {@code json}. */
final class ModelGenerator {
    private static final String MODULES = "../../";

    private ModelGenerator() {}

    static List<Path> generate(SmallSpec spec, Path output) throws IOException {
        Path input = Files.createTempFile("spec", ".json");
        try {
            Buffer json = new Buffer();
            JsonDocument.encode(JsonValues.ANY, spec.document(), json);
            Files.write(input, json.readByteArray());
            GlobalSettings.setProperty("models", "");
            GlobalSettings.setProperty("modelTests", "false");
            GlobalSettings.setProperty("modelDocs", "false");
            GlobalSettings.setProperty("supportingFiles", "ModelAdapterFactory.java");
            DefaultGenerator generator = new DefaultGenerator(false);
            generator.setGenerateMetadata(false);
            return generator.opts(configurator(input, output).toClientOptInput()).generate().stream()
                    .map(File::toPath)
                    .toList();
        } finally {
            Files.delete(input);
        }
    }

    private static CodegenConfigurator configurator(Path input, Path output) {
        return CodegenConfigurator.fromFile(MODULES + "json/src/test/spec/generator.yaml")
                .setGeneratorName("java")
                .setLibrary("native")
                .setTemplateDir(MODULES + "api-spec/templates")
                .setInputSpec(input.toString())
                .setOutputDir(output.toString())
                .setModelPackage("tallygate.sample.model")
                .addAdditionalProperty("specName", "small.yaml")
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("hideGenerationTimestamp", "true")
                .addAdditionalProperty("openApiNullable", "false")
                .addNameMapping("list", "list")
                .addNameMapping("file", "file")
                .addNameMapping("default", "defaultValue")
                .addNameMapping("toBuilder", "toBuilderValue");
    }
}
