package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which operations of GenAuth are paged, and which of these no list can be read from. */
class PagedOperationsTest {
    private static final Spec SPEC = Spec.genauthManagement();

    @Test
    void onlyOperationsWithPagesArePaged() {
        assertThat(ids("page-limit"))
                .containsExactlyInAnyOrderElementsOf(SPEC.operations().stream()
                        .filter(operation -> asksForPages(operation.requestType()))
                        .map(Spec.Operation::id)
                        .toList());
        assertThat(ids("cursor")).containsExactlyInAnyOrder("getDnefList", "getAllMetadataRow");
        assertThat(ids("page-limit")).hasSize(83);
    }

    @Test
    void listIsReadUnlessTheDocumentedAnswerHoldsNone() {
        List<Spec.Operation> withoutList = SPEC.operations().stream()
                .filter(operation -> paging(operation).containsKey("style"))
                .filter(operation -> !paging(operation).containsKey("itemType"))
                .toList();

        assertThat(withoutList)
                .extracting(Spec.Operation::id)
                .containsExactlyInAnyOrder(
                        "listNamespaceRoles", "listOperate", "listSyncJobLogs", "queryLdapLog", "queryLdapSubEntries");
        assertThat(withoutList)
                .allSatisfy(operation ->
                        assertThat(paging(operation).get("noList")).asString().matches("\\S.*[.]"));
    }

    /** Whether what is read page after page may repeat items and miss others, when the server sorts as it likes. */
    @Test
    void everyPagedOperationSaysWhatItIsSortedBy() {
        assertThat(SPEC.operations())
                .filteredOn(operation -> !paging(operation).isEmpty())
                .allSatisfy(operation ->
                        assertThat(paging(operation).get("order")).isIn("sent", "documented", "cursor", "unknown"));
        assertThat(SPEC.operations())
                .filteredOn(operation -> "sent".equals(paging(operation).get("order")))
                .extracting(Spec.Operation::id)
                .containsExactlyInAnyOrder("listUsers", "listUsersByKeywords", "listPublicAccounts");
    }

    private static Set<String> ids(String style) {
        return SPEC.operations().stream()
                .filter(operation -> style.equals(paging(operation).get("style")))
                .map(Spec.Operation::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> paging(Spec.Operation operation) {
        return Yaml.object(operation.description(), "x-paging");
    }

    /** Whether a type, or the options or pagination in it, has a page and a limit. */
    private static boolean asksForPages(String type) {
        Map<String, Object> properties = SPEC.properties(type);
        return properties.keySet().containsAll(Set.of("page", "limit"))
                || properties.keySet().containsAll(Set.of("pageNo", "pageSize"))
                || List.of("options", "pagination").stream()
                        .map(name -> Spec.referenced(Yaml.object(properties.getOrDefault(name, Map.of()))))
                        .anyMatch(holder -> !holder.equals("-") && asksForPages(holder));
    }
}
