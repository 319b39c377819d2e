package tallygate.spec.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a file of a document. */
public final class SourceFile {
    private SourceFile() {}

    /**
     * Returns the whole file.
     *
     * @throws IllegalArgumentException if it is not YAML; the message has the place
     */
    public static SourceNode read(Path file) throws IOException {
        String label = label(file);
        LoadSettings settings = LoadSettings.builder().setLabel(label).build();
        try {
            return SourceNode.root(
                    label,
                    new Compose(settings).composeString(Files.readString(file)).orElse(null));
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse(":1:1");
            throw new IllegalArgumentException(
                    label + place + ": this is not YAML, " + e.getProblem() + "; correct it.", e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    label + ":1:1: this is not YAML, " + e.getMessage() + "; correct it.", e);
        }
    }

    /** Returns the path from where the build was started, which a terminal or an editor makes a link of. */
    private static String label(Path file) {
        Path started = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(started) ? started.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
