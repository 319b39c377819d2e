package tallygate.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, List<SpecifiedOperation>> operations = SpecifiedOperation.allOf(specification).stream()
                .collect(Collectors.groupingBy(SpecifiedOperation::section));
        List<?> tags = (List<?>) specification.document().get("tags");
        return tags.stream().map(tag -> of((Map<?, ?>) tag, operations)).toList();
    }

    private static Section of(Map<?, ?> tag, Map<String, List<SpecifiedOperation>> operations) {
        String name = String.valueOf(tag.get("name"));
        List<SpecifiedOperation> own = operations.get(name);
        return new Section(
                SpecFiles.nameOf(own.get(0).definition()),
                "client." + JavaNames.ofView(name) + "()",
                String.valueOf(tag.get("description")),
                own);
    }

    String title() {
        return SpecFiles.title(page);
    }
}
