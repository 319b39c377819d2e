package tallygate.reference;

import java.util.List;
import java.util.stream.Collectors;
import tallygate.spec.Specification;

/** The page of the types that stand in one file of the document. */
final class TypePage {
    private final Specification specification;
    private final TypeLinks links;

    TypePage(Specification specification, TypeLinks links) {
        this.specification = specification;
        this.links = links;
    }

    String of(String page, List<String> types) {
        String title = page.equals("common") ? "Types of several sections" : SpecFiles.title(page) + ": types";
        return "# " + title + "\n" + Markdown.GENERATED + home(page) + "\n\n"
                + types.stream()
                        .map(type -> "[" + type + "](#" + Markdown.anchor(type) + ")")
                        .collect(Collectors.joining(" ·\n"))
                + "\n\n" + types.stream().map(this::entry).collect(Collectors.joining("\n"));
    }

    private static String home(String page) {
        return page.equals("common")
                ? "[All sections](../README.md)"
                : "[Operations](../" + page + ".md) · [all sections](../README.md)";
    }

    private String entry(String name) {
        Schema type = Schema.named(specification, name);
        return "## " + name + "\n" + type.description() + "\n\n" + content(type);
    }

    private String content(Schema type) {
        if (type.isEnum()) {
            return values(type);
        }
        if (type.isUnion()) {
            return variants(type);
        }
        return type.properties().isEmpty()
                ? "Its properties are not documented; `unknownProperties` has what came.\n"
                : PropertyTable.of(type, links, "");
    }

    private String variants(Schema type) {
        StringBuilder table = new StringBuilder(
                Markdown.header("`" + Specification.discriminator(type.definition()) + "`", "type", "meaning"));
        type.variants()
                .forEach((text, variant) -> table.append(Markdown.row(
                        "`" + text + "`",
                        links.toType(variant, ""),
                        Schema.named(specification, variant).description())));
        return table + "\nAn object of any other kind is `Unknown`, which keeps all of it.\n";
    }

    private static String values(Schema type) {
        StringBuilder table = new StringBuilder(Markdown.header("constant", "text", "meaning"));
        for (int value = 0; value < type.list("enum").size(); value++) {
            table.append(Markdown.row(
                    "`" + type.list("x-enum-varnames").get(value) + "`",
                    "`" + type.list("enum").get(value) + "`",
                    String.valueOf(type.list("x-enum-descriptions").get(value))));
        }
        return table.toString();
    }
}
