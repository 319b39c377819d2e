package tallygate.spec.form;

import java.util.stream.Collectors;
import tallygate.spec.rules.JavaNames;

/** The settings of the OpenAPI generator for the code of one API, as its configuration file. */
public final class GeneratorSettings {
    private GeneratorSettings() {}

    /** @param javaPackage of the sections; the types are in {@code model} below it */
    public static String of(String javaPackage) {
        if (!javaPackage.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*")) {
            throw new IllegalArgumentException(
                    javaPackage + " is not a valid package name; write one such as com.example.shop.");
        }
        return """
                library: native
                apiPackage: %1$s
                modelPackage: %1$s.model
                additionalProperties:
                  apiNameSuffix: ""
                  sourceFolder: src/main/java
                  hideGenerationTimestamp: true
                  openApiNullable: false
                  useOneOfInterfaces: true
                  specName: api.yaml
                globalProperties:
                  quiet: "true"
                typeMappings:
                  file: BinaryContent
                importMappings:
                  BinaryContent: tallygate.json.BinaryContent
                modelNameMappings:
                %3$s
                nameMappings:
                  list: list
                  file: file
                  default: defaultValue
                  toBuilder: toBuilderValue
                files:
                  api.mustache:
                    templateType: API
                    destinationFilename: Api.java
                  async_section.mustache:
                    templateType: API
                    destinationFilename: AsyncApi.java
                  operations.mustache:
                    templateType: API
                    destinationFilename: Operations.java
                  adapter.mustache:
                    templateType: Model
                    destinationFilename: JsonAdapter.java
                  model_adapter_factory.mustache:
                    templateType: SupportingFiles
                    folder: src/main/java/%2$s/model
                    destinationFilename: ModelAdapterFactory.java
                """
                .formatted(javaPackage, javaPackage.replace('.', '/'), typeNames());
    }

    /** Returns the generator would put Model before them. */
    private static String typeNames() {
        return JavaNames.renamedTypes().stream()
                .map(name -> "  " + name + ": " + name)
                .collect(Collectors.joining("\n"));
    }
}
