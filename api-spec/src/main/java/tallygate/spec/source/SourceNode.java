package tallygate.spec.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a document. A missing one can be used like any other, and has the place of the part that should contain it. */
public final class SourceNode {
    private static final Map<Tag, String> KINDS =
            Map.of(Tag.INT, "integer", Tag.FLOAT, "number", Tag.BOOL, "boolean", Tag.NULL, "null");

    private final String file;
    private final String name;
    private final @Nullable Node node;
    private final Optional<Mark> place;

    private SourceNode(String file, String name, @Nullable Node node, Optional<Mark> place) {
        this.file = file;
        this.name = name;
        this.node = node;
        this.place = place;
    }

    static SourceNode root(String file, @Nullable Node node) {
        return new SourceNode(file, "", node, node == null ? Optional.empty() : node.getStartMark());
    }

    /** Returns the place as {@code file:line:column}, counted from 1. */
    public String place() {
        return file
                + place.map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                        .orElse(":1:1");
    }

    /** Returns the file in which it stands. */
    public String file() {
        return file;
    }

    /** Returns the name before the colon; empty for an element of a list. */
    public String name() {
        return name;
    }

    public boolean exists() {
        return node != null;
    }

    public boolean isObject() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Returns which kind of JSON it is, as a schema names it; empty if it is missing. */
    public String kind() {
        if (node instanceof ScalarNode scalar) {
            return KINDS.getOrDefault(scalar.getTag(), "string");
        }
        return isObject() ? "object" : isList() ? "array" : "";
    }

    /** Returns whether it is a text, not a number, a boolean or null. */
    public boolean isText() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
    }

    public boolean isTrue() {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.BOOL)
                && scalar.getValue().equals("true");
    }

    /** Returns a text, number or boolean as it is written; empty for anything else. */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public boolean has(String child) {
        return get(child).exists();
    }

    /** Returns the part of this name; a missing one if there is none. */
    public SourceNode get(String child) {
        if (node instanceof MappingNode object) {
            for (NodeTuple part : object.getValue()) {
                if (part.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(child)) {
                    return new SourceNode(file, child, part.getValueNode(), key.getStartMark());
                }
            }
        }
        return new SourceNode(file, child, null, place);
    }

    /** Returns the part at a path of names. */
    public SourceNode at(String... path) {
        SourceNode found = this;
        for (String child : path) {
            found = found.get(child);
        }
        return found;
    }

    /** Returns the parts of an object, or the elements of a list, in their order; the place of a part is that of its name. */
    public List<SourceNode> children() {
        List<SourceNode> children = new ArrayList<>();
        if (node instanceof MappingNode object) {
            for (NodeTuple part : object.getValue()) {
                Node key = part.getKeyNode();
                String text = key instanceof ScalarNode scalar ? scalar.getValue() : "";
                children.add(new SourceNode(file, text, part.getValueNode(), key.getStartMark()));
            }
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(element -> children.add(new SourceNode(file, "", element, element.getStartMark())));
        }
        return children;
    }

    /** Returns the texts of a list; of one text, a list of it. */
    public List<String> texts() {
        return isList() ? children().stream().map(SourceNode::text).toList() : exists() ? List.of(text()) : List.of();
    }

    @Override
    public String toString() {
        return name + " at " + place();
    }
}
