package tallygate.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachedClassesTest {
    @Test
    void countsTheEntriesOfLoadedClassesAndNoOthers(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("some library.jar");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(jar))) {
            entries.setLevel(0);
            put(entries, "a/Loaded.class", 100);
            put(entries, "a/Loaded$Inner.class", 10);
            put(entries, "a/Waiting.class", 1000);
        }
        List<String> log = List.of(
                "[0.1s][info][class,load] java.lang.Object source: shared objects file",
                "[0.2s][info][class,load] a.Loaded source: file:" + jar,
                "[0.2s][info][class,load] a.Loaded$Inner source: file:" + jar,
                "[0.3s][info][class,load] a.Loaded$$Lambda$1/0x0001 source: a.Loaded",
                "[0.3s][info][class,load] a.Waiting source: file:/elsewhere/other.jar");

        ReachedClasses reached = ReachedClasses.of(log, List.of(jar));

        assertThat(reached.classes()).isEqualTo(2);
        // Stored with five bytes of block head each.
        assertThat(reached.bytes()).isEqualTo(100 + 5 + 10 + 5);
    }

    private static void put(ZipOutputStream entries, String name, int size) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(new byte[size]);
        entries.closeEntry();
    }
}
