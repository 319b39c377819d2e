package tallygate.examples.reference;

import java.util.List;
import java.util.Map;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/**
 * A section of the API.
 *
 * @param page the name of its page without an ending, such as {@code metering-and-billing}
 * @param view the expression that narrows a client to it
 * @param description a sentence
 */
record Section(String page, String view, String description, List<SpecifiedOperation> operations) {
    static List<Section> all(Specification specification) {
        List<?> tags = (List<?>) specification.document().get("tags");
        return tags.stream().map(tag -> of(specification, (Map<?, ?>) tag)).toList();
    }

    private static Section of(Specification specification, Map<?, ?> tag) {
        String name = String.valueOf(tag.get("name"));
        List<SpecifiedOperation> operations = specification.operations().stream()
                .filter(operation -> operation.section().equals(name))
                .toList();
        return new Section(
                SpecFiles.nameOf(operations.get(0).definition()),
                "client." + JavaNames.ofView(name) + "()",
                String.valueOf(tag.get("description")),
                operations);
    }

    String title() {
        return SpecFiles.title(page);
    }
}
