package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the document with the facts, and shows no more than what differs. What we have and the vendor's sources have not, or
 * the other way round, is declared in two tables of a page, each with its reason.
 */
final class FactsDifference {
    private final FactsPage page;
    private final Set<String> oursAlone;
    private final Set<String> notOurs;

    FactsDifference(FactsPage page) {
        this.page = page;
        this.oursAlone = page.columns("Ours alone", 0, 1).keySet();
        this.notOurs = page.columns("Not ours", 0, 1).keySet();
    }

    /** Whether the document may have it without the facts. */
    boolean isOursAlone(String place) {
        return oursAlone.contains(place);
    }

    /** Whether the facts may have it without the document. */
    boolean isNotOurs(String place) {
        return notOurs.contains(place);
    }

    /** @param what is compared, in the plural */
    void requireSame(String what, Collection<?> facts, Collection<?> document) {
        List<Object> missing = without(facts, document);
        List<Object> added = without(document, facts);
        if (!missing.isEmpty() || !added.isEmpty()) {
            fail(
                    "The document and the facts have other %s.\nOnly in the facts:%s\nOnly in the document:%s\n"
                            + "Correct the document, or add a row with the reason to docs/%s: under Ours alone for what the facts "
                            + "do not have, under Not ours for what the document leaves out.",
                    what, lines(missing), lines(added), page.name());
        }
    }

    /**
     * A row that is not needed any more fails.
     *
     * @param facts the places of all that the facts have
     * @param document of all that the document has
     */
    void requireEveryRow(Set<String> facts, Set<String> document) {
        requireRows("Ours alone", oursAlone, document, facts);
        requireRows("Not ours", notOurs, facts, document);
    }

    private void requireRows(String table, Set<String> rows, Set<String> inOne, Set<String> notInOther) {
        assertThat(rows.stream().filter(row -> !inOne.contains(row) || notInOther.contains(row)))
                .as("rows under %s in docs/%s that are not needed; remove them", table, page.name())
                .isEmpty();
        assertThat(page.table(table)).as("reasons under %s", table).allSatisfy(row -> assertThat(row.get(1))
                .hasSizeGreaterThan(10));
    }

    private static List<Object> without(Collection<?> all, Collection<?> others) {
        List<Object> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    private static String lines(List<Object> rows) {
        return rows.isEmpty()
                ? " nothing"
                : rows.stream().map(row -> "\n  " + row).collect(Collectors.joining());
    }
}
