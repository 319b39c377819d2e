package tallygate.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** One file of a document: it refers to schemas of its own, or to those of a neighbour by the neighbour's name. */
record YamlFile(String place, Map<String, Object> document) {
    static final String PLACE = "x-file";

    static YamlFile read(Path file) throws IOException {
        String text = Files.readString(file);
        Object document =
                new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
        return new YamlFile(file.getParent().getFileName() + "/" + file.getFileName(), object(document));
    }

    static String write(Map<String, Object> document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings, new QuotedTexts(settings)).dumpToString(document);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** Returns the object at a path; an empty one when there is none. */
    Map<String, Object> at(String... path) {
        Map<String, Object> found = document;
        for (String name : path) {
            found = object(found.getOrDefault(name, Map.of()));
        }
        return found;
    }

    List<?> list(String name) {
        return (List<?>) document.getOrDefault(name, List.of());
    }

    /** Returns an operation or schema of this file with its place in it, and with references that hold in the joined document. */
    Map<String, Object> placed(Object definition) {
        Map<String, Object> placed = new LinkedHashMap<>();
        placed.put(PLACE, place);
        placed.putAll(object(joined(definition)));
        return placed;
    }

    static Object joined(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> joined = new LinkedHashMap<>();
            map.forEach((name, child) -> joined.put(
                    String.valueOf(name),
                    name.equals("$ref") ? String.valueOf(child).replaceFirst("^[a-z-]+\\.yaml#", "#") : joined(child)));
            return joined;
        }
        return node instanceof List<?> list
                ? list.stream().map(YamlFile::joined).toList()
                : node;
    }

    @Override
    public String toString() {
        return place;
    }
}
