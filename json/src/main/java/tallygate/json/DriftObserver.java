package tallygate.json;

/**
 * Is notified while one document is read of how it differs from what is documented. Called by the thread that reads, as often as a
 * difference occurs; what it throws ends the reading.
 */
@FunctionalInterface
public interface DriftObserver {
    /**
     * @param typeName the documented type of the object, or {@code Map} for one of no documented type
     * @param propertyName the property's name in JSON; names that are not documented come from the server as they are
     * @param found the kind of value that is there: {@code object}, {@code array}, {@code string}, {@code number},
     *     {@code boolean}, {@code null} or {@code absent}; never the value
     */
    void differs(DriftKind kind, String typeName, String propertyName, String found);
}
