package tallygate.core.observe;

import java.util.List;
import tallygate.json.DriftKind;
import tallygate.json.PrintableText;

/**
 * The differences of one response from its documentation. It holds names and kinds, never a value. Undocumented names come
 * from the server, at most 200 characters of each and without the secrets of the call.
 *
 * @param operation the name of the operation, for example {@code getOrders}
 * @param entries in the order in which they were found, each once; at least one, at most 100, so that no server can fill the
 *     memory
 */
public record DriftReport(String operation, List<Entry> entries) {
    public DriftReport {
        entries = List.copyOf(entries);
    }

    /**
     * @param typeName the documented type of the object, for example {@code OrderItem}; {@code Map} for an object without one
     * @param propertyName the property's name in JSON
     * @param found the kind of the value: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean},
     *     {@code null} or {@code absent}
     */
    public record Entry(DriftKind kind, String typeName, String propertyName, String found) {
        /** For logs: control and invisible characters of names are escaped. */
        @Override
        public String toString() {
            return PrintableText.of(kind + " " + typeName + "." + propertyName + ", found " + found);
        }
    }
}
