package tallygate.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.spec.form.GeneratorForm;
import tallygate.spec.rules.SpecRules;
import tallygate.spec.source.SourceFile;

/**
 * Joins the files of an API, one for each section, to the one document that code is generated from. Part of the build only.
 *
 * <p>The file {@code common.yaml} holds what all sections share, and their order. Every operation and schema names its source
 * file in {@code x-file}, because the joined document is not edited.
 */
public final class SpecBundle {
    static final String COMMON = "common";
    static final String SECTIONS = "x-sections";

    private final Path folder;
    private final Map<String, Object> tags = new LinkedHashMap<>();
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> components = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private SpecBundle(Path folder) {
        this.folder = folder;
    }

    /**
     * Joins and writes a document. The arguments are the folder of the files, or one file that is the whole document, and the
     * file to write; without the latter it only checks.
     *
     * @throws IllegalArgumentException if code cannot be generated from the document; the message has a line for each reason
     */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        SpecRules.require(Files.isDirectory(source) ? SectionFiles.of(source) : List.of(SourceFile.read(source)));
        Map<String, Object> document = document(source);
        if (arguments.length > 1) {
            Path target = Path.of(arguments[1]);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, YamlFile.write(document));
        }
    }

    /** Returns a document in the form of the templates, unchecked: the file, or the files of the folder joined. */
    public static Map<String, Object> document(Path source) throws IOException {
        Map<String, Object> document =
                Files.isDirectory(source) ? join(source) : YamlFile.read(source).document();
        GeneratorForm.apply(document);
        return document;
    }

    /**
     * Returns the joined document.
     *
     * @throws IllegalArgumentException if the files do not fit together; the message names the files and what to do
     */
    static Map<String, Object> join(Path folder) throws IOException {
        SectionFiles.of(folder);
        return new SpecBundle(folder).join();
    }

    private Map<String, Object> join() throws IOException {
        YamlFile common = YamlFile.read(folder.resolve(COMMON + ".yaml"));
        Map<String, Object> document = new LinkedHashMap<>(common.document());
        List<String> sections = sections(document.remove(SECTIONS));
        for (String section : sections) {
            add(YamlFile.read(folder.resolve(section + ".yaml")));
        }
        add(common);
        document.put("tags", List.copyOf(tags.values()));
        document.put("paths", paths);
        components.put("schemas", schemas);
        document.put("components", components);
        return document;
    }

    private static List<String> sections(Object declared) {
        List<String> sections = new ArrayList<>();
        if (declared instanceof List<?> list) {
            list.forEach(section -> sections.add(String.valueOf(section)));
        }
        return sections;
    }

    private void add(YamlFile file) {
        file.list("tags").forEach(tag -> tags.put(String.valueOf(tag), tag));
        file.at("paths").forEach((path, item) -> {
            Map<String, Object> operations = new LinkedHashMap<>();
            YamlFile.object(item).forEach((method, operation) -> {
                if (operation instanceof Map) {
                    operations.put(method, withParameters(item, file.placed(operation)));
                }
            });
            merge(path, operations);
        });
        file.at("components").keySet().stream()
                .filter(kind -> !kind.equals("schemas"))
                .forEach(kind -> YamlFile.object(components.computeIfAbsent(kind, none -> new LinkedHashMap<>()))
                        .putAll(YamlFile.object(YamlFile.joined(file.at("components", kind)))));
        file.at("components", "schemas").forEach((name, schema) -> {
            Object other = schemas.put(name, SchemaMarks.added(file.placed(schema)));
            if (other != null) {
                throw new IllegalArgumentException("The schema " + name + " is in " + file + " and in " + fileOf(other)
                        + ". Move it to common.yaml.");
            }
        });
    }

    /** Copies the parameters of a path to its operations in this file, because another section may have others of the path. */
    private static Map<String, Object> withParameters(Object item, Map<String, Object> operation) {
        if (YamlFile.object(item).get("parameters") instanceof List<?> ofPath) {
            List<Object> all = new ArrayList<>(ofPath);
            all.addAll((List<?>) operation.getOrDefault("parameters", List.of()));
            operation.put("parameters", YamlFile.joined(all));
        }
        return operation;
    }

    /** Adds the operations of a path, whose methods may be in two sections. */
    private void merge(String path, Map<String, Object> operations) {
        Map<String, Object> all = new LinkedHashMap<>(YamlFile.object(paths.getOrDefault(path, Map.of())));
        operations.forEach((method, operation) -> {
            Object other = all.put(method, operation);
            if (other != null) {
                throw new IllegalArgumentException(
                        "The operation " + method + " " + path + " is in " + fileOf(operation)
                                + " and in " + fileOf(other)
                                + ". Keep them apart with x-path and a fragment; see docs/generated-code.md.");
            }
        });
        paths.put(path, all);
    }

    private static Object fileOf(Object definition) {
        return YamlFile.object(definition).get(YamlFile.PLACE);
    }
}
