package tallygate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tallygate.benchmarks.peer.PeerKind;

/**
 * The jars beside the harness.
 *
 * @param harness the jar of this module
 * @param folder the libraries of all peers
 */
public record Libraries(Path harness, Path folder) {
    /** What the process of the server gets, the harness first. */
    List<Path> serverClassPath() throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(harness));
        classPath.addAll(beginningWith(List.of("tallygate-sandbox")));
        return classPath;
    }

    /** What the process of this peer gets, the harness first. */
    public List<Path> classPath(PeerKind peer) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(harness));
        classPath.addAll(of(peer));
        return classPath;
    }

    /** The libraries of this peer: what a program that uses it must carry. */
    public List<Path> of(PeerKind peer) throws IOException {
        return beginningWith(peer.libraries());
    }

    private List<Path> beginningWith(List<String> names) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> names.stream().anyMatch(jar.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
        }
    }
}
