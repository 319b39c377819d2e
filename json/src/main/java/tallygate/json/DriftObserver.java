package tallygate.json;

/**
 * Receives the differences of one document from its documentation, while it is read. Called on the reading thread for each
 * difference; an exception ends the reading.
 */
@FunctionalInterface
public interface DriftObserver {
    /**
     * @param typeName the documented type of the object, or {@code Map} for one of no documented type
     * @param propertyName the property's name in JSON; undocumented names come from the server unchanged
     * @param found the kind of the value: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean},
     *     {@code null} or {@code absent}; never the value
     */
    void differs(DriftKind kind, String typeName, String propertyName, String found);
}
