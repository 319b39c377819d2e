package tallygate.reference;

import java.nio.file.Path;

/** The folder of the project, in which README.md is. */
final class ProjectRoot {
    static final Path PATH = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();

    private ProjectRoot() {}
}
