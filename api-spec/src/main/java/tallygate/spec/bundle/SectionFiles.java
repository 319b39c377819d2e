package tallygate.spec.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallygate.spec.source.SourceFile;
import tallygate.spec.source.SourceNode;

/** The files in the folder of an API: {@code common.yaml}, and one for each section that it lists. */
final class SectionFiles {
    private SectionFiles() {}

    /** @throws IllegalArgumentException if a file is not listed, or a listed one is missing */
    static List<SourceNode> of(Path folder) throws IOException {
        SourceNode common = SourceFile.read(folder.resolve(SpecBundle.COMMON + ".yaml"));
        SourceNode sections = common.get(SpecBundle.SECTIONS);
        Set<String> unlisted = present(folder);
        List<String> faults = new ArrayList<>();
        unlisted.remove(SpecBundle.COMMON + ".yaml");
        for (SourceNode section : sections.children()) {
            if (!unlisted.remove(section.text() + ".yaml")) {
                faults.add(section.place() + ": there is no file " + section.text() + ".yaml beside common.yaml; "
                        + "add it, or remove the name from x-sections.");
            }
        }
        unlisted.forEach(file -> faults.add(folder.resolve(file)
                + ":1:1: common.yaml does not list this file; name it under x-sections, or remove the file."));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        List<SourceNode> files = new ArrayList<>(List.of(common));
        for (String section : sections.texts()) {
            files.add(SourceFile.read(folder.resolve(section + ".yaml")));
        }
        return files;
    }

    private static Set<String> present(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
