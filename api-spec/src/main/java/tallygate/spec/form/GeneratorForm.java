package tallygate.spec.form;

import java.util.Map;

/**
 * Converts a document to the form that the templates support: one request object for each operation, one response, named
 * types for every object and set of texts, and a description of everything. A document that has this form is not changed.
 */
public final class GeneratorForm {
    private GeneratorForm() {}

    /** Converts a valid document in place; it must consist of mutable maps and lists. */
    public static void apply(Map<String, Object> document) {
        document.put("openapi", "3.0.3");
        SectionForm.apply(document);
        OperationForm.apply(document);
        Schemas schemas = new Schemas(document);
        AliasForm.apply(document, schemas);
        ResponseForm.apply(document, schemas);
        RequestForm.apply(document, schemas);
        SchemaForm.apply(schemas);
        BodyTypes.apply(document, schemas);
        TextForm.apply(document);
        JavadocForm.apply(document);
        AdapterParts.apply(schemas);
    }
}
