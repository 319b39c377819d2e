package tallygate.reference;

/** The properties of a type as a table. */
final class PropertyTable {
    private PropertyTable() {}

    /** @param folder the way from the page to the pages of types */
    static String of(Schema type, TypeLinks links, String folder) {
        StringBuilder table = new StringBuilder(Markdown.header("property", "type", "required", "meaning"));
        type.properties().keySet().forEach(name -> {
            Schema property = type.property(name);
            table.append(Markdown.row(
                    "`" + name + "`",
                    links.inWords(property, folder) + (property.says("x-secret") ? ", secret" : ""),
                    type.requires(name) ? "yes" : "",
                    property.description() + place(property) + (property.says("deprecated") ? " Deprecated." : "")));
        });
        return table.toString();
    }

    private static String place(Schema property) {
        if (property.says("x-in-path")) {
            return " Sent in the path.";
        }
        if (property.says("x-in-query")) {
            return " Sent in the query.";
        }
        return property.says("x-in-header") ? " Sent in a header." : "";
    }
}
