package tallygate.spec.form;

import java.util.Map;

/**
 * The form of a document that the templates know: one request object for each operation, one response, named types for every object
 * and set of texts, and a sentence for everything. A document that has this form stays as it is.
 */
public final class GeneratorForm {
    private GeneratorForm() {}

    /** Changes a document that keeps the rules, in place; it must be made of maps and lists that can be changed. */
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
    }
}
