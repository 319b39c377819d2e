package tallygate.nativeimage;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import okio.Buffer;

/** What a jar says GraalVM must keep: the globs of resources, the proxies, and the types that are reflected on. */
record ReachabilityMetadata(Set<String> globs, Set<String> proxies, Set<String> types) {
    private static final String FILE = "reachability-metadata.json";

    static ReachabilityMetadata of(JarFile jar) throws IOException {
        Set<String> globs = new TreeSet<>();
        Set<String> proxies = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith("META-INF/native-image/")
                    && entry.getName().endsWith(FILE)) {
                Map<?, ?> metadata = json(jar, entry);
                for (Object resource : list(metadata, "resources")) {
                    globs.add((String) ((Map<?, ?>) resource).get("glob"));
                }
                for (Object reflection : list(metadata, "reflection")) {
                    if (((Map<?, ?>) reflection).get("type") instanceof Map<?, ?> proxy) {
                        list(proxy, "proxy").forEach(type -> proxies.add((String) type));
                    } else {
                        types.add((String) ((Map<?, ?>) reflection).get("type"));
                    }
                }
            }
        }
        return new ReachabilityMetadata(globs, proxies, types);
    }

    /** Files of a jar that a program can ask for, without those that GraalVM keeps by itself. */
    static Set<String> resources(JarFile jar) {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> !name.endsWith("/") && !name.endsWith(".class") && !name.startsWith("META-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean keeps(String resource) {
        return globs.stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(resource)));
    }

    private static Map<?, ?> json(JarFile jar, JarEntry entry) throws IOException {
        String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        return (Map<?, ?>) JsonReader.of(new Buffer().writeUtf8(text)).readJsonValue();
    }

    private static List<?> list(Map<?, ?> json, String name) {
        return json.get(name) instanceof List<?> list ? list : List.of();
    }
}
