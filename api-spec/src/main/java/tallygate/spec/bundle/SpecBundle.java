package tallygate.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Joins the files of an API, one for each section, to the one document that code is generated from. Part of the build only.
 *
 * <p>The file {@code common.yaml} holds what all sections share, and their order. Every operation and schema says in
 * {@code x-file} where it was written, since the joined document is nothing that anybody edits.
 */
public final class SpecBundle {
    private static final String COMMON = "common";
    private static final String SECTIONS = "x-sections";

    private final Path folder;
    private final Map<String, Object> tags = new LinkedHashMap<>();
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private SpecBundle(Path folder) {
        this.folder = folder;
    }

    /** Takes the folder of the files and the file to write. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, YamlFile.write(join(Path.of(arguments[0]))));
    }

    /**
     * The joined document.
     *
     * @throws IllegalArgumentException if the files do not fit together; the message names the files and what to do
     */
    static Map<String, Object> join(Path folder) throws IOException {
        return new SpecBundle(folder).join();
    }

    private Map<String, Object> join() throws IOException {
        YamlFile common = YamlFile.read(folder.resolve(COMMON + ".yaml"));
        Map<String, Object> document = new LinkedHashMap<>(common.document());
        List<String> sections = sections(document.remove(SECTIONS));
        requireAllFiles(sections);
        for (String section : sections) {
            add(YamlFile.read(folder.resolve(section + ".yaml")));
        }
        add(common);
        document.put("tags", List.copyOf(tags.values()));
        document.put("paths", paths);
        Map<String, Object> components = new LinkedHashMap<>(common.at("components"));
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

    private void requireAllFiles(List<String> sections) throws IOException {
        TreeSet<String> declared = new TreeSet<>(sections);
        declared.add(COMMON);
        TreeSet<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> present.add(file.getFileName().toString().replaceFirst("\\.yaml$", "")));
        }
        if (!declared.equals(present)) {
            throw new IllegalArgumentException("The files of " + folder + " are " + present + ", but common.yaml lists "
                    + declared + ". Name each section under x-sections.");
        }
    }

    private void add(YamlFile file) {
        file.list("tags").forEach(tag -> tags.put(String.valueOf(tag), tag));
        file.at("paths").forEach((path, item) -> {
            Map<String, Object> operations = new LinkedHashMap<>();
            YamlFile.object(item).forEach((method, operation) -> operations.put(method, file.placed(operation)));
            merge(path, operations);
        });
        file.at("components", "schemas").forEach((name, schema) -> {
            Object other = schemas.put(name, SchemaMarks.added(file.placed(schema)));
            if (other != null) {
                throw new IllegalArgumentException("The schema " + name + " is in " + file + " and in " + fileOf(other)
                        + ". Move it to common.yaml.");
            }
        });
    }

    /** One path may have its methods in two sections. */
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
