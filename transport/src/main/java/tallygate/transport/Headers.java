package tallygate.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * HTTP header fields: immutable, in order, names compared without case, a name may occur more than once.
 *
 * <p>Text that could break out of its line is rejected when a header is added. Neither the exception nor
 * {@link #toString()} ever shows a value: a value may be a credential.
 */
public final class Headers {
    private static final Headers EMPTY = new Headers(List.of());

    /** Names at even, values at odd positions. */
    private final List<String> namesAndValues;

    /** Determined once, because many requests share their headers. */
    private final @Nullable String nameSetByTransport;

    private Headers(List<String> namesAndValues) {
        this.namesAndValues = namesAndValues;
        this.nameSetByTransport = findNameSetByTransport();
    }

    private @Nullable String findNameSetByTransport() {
        for (int i = 0; i < size(); i++) {
            if (ReservedHeaders.contain(name(i))) {
                return name(i);
            }
        }
        return null;
    }

    /** Returns the first name that a request must not have, because the transport sets that header; null if there is none. */
    @Nullable
    String nameSetByTransport() {
        return nameSetByTransport;
    }

    public static Headers empty() {
        return EMPTY;
    }

    /**
     * Headers from alternating names and values.
     *
     * @throws IllegalArgumentException for an odd count, or as {@link Builder#add} says
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Headers.of takes names and values in turn; the last name has no value.");
        }
        Builder builder = new Builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether a text is an RFC 9110 token, as every header name must be. A name that a server sent may not be one. */
    public static boolean isToken(String name) {
        return HeaderSyntax.isToken(name);
    }

    /** Returns the number of fields; a name that occurs twice counts twice. */
    public int size() {
        return namesAndValues.size() / 2;
    }

    /** Returns the name at a position from 0 to {@code size() - 1}, spelled as it was added. */
    public String name(int index) {
        return namesAndValues.get(2 * index);
    }

    public String value(int index) {
        return namesAndValues.get(2 * index + 1);
    }

    /** Returns the first value under this name. */
    public Optional<String> first(String name) {
        int place = find(name, 0);
        return place < 0 ? Optional.empty() : Optional.of(value(place));
    }

    /** Returns every value under this name, in order; empty where the name is absent. */
    public List<String> all(String name) {
        int first = find(name, 0);
        if (first < 0) {
            return List.of();
        }
        int next = find(name, first + 1);
        if (next < 0) {
            return List.of(value(first));
        }
        List<String> values = new ArrayList<>();
        values.add(value(first));
        for (int place = next; place >= 0; place = find(name, place + 1)) {
            values.add(value(place));
        }
        return List.copyOf(values);
    }

    /** Returns the position of the first such name from there on; negative if there is none. */
    private int find(String name, int from) {
        for (int place = from; place < size(); place++) {
            if (name(place).equalsIgnoreCase(name)) {
                return place;
            }
        }
        return -1;
    }

    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < size(); i++) {
            action.accept(name(i), value(i));
        }
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.namesAndValues.addAll(namesAndValues);
        return builder;
    }

    /** Returns whether the other has the same fields in the same order; names are compared without case. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Headers that) || that.size() != size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!name(i).equalsIgnoreCase(that.name(i)) || !value(i).equals(that.value(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + 31 * hashWithoutCase(name(i)) + value(i).hashCode();
        }
        return hash;
    }

    /** Consistent with {@link String#equalsIgnoreCase}, which compares upper case too: it takes a dotless i for an I. */
    private static int hashWithoutCase(String name) {
        return name.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .reduce(0, (hash, c) -> 31 * hash + c);
    }

    /** Returns the names without the values. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        forEach((name, value) -> names.add(name));
        return names.toString();
    }

    /** Collects headers; not thread-safe. */
    public static final class Builder {
        private final List<String> namesAndValues = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a field to send, beside any of the same name.
         *
         * @throws IllegalArgumentException if the name is not an RFC 9110 token, or the value holds anything but
         *     printable ASCII, spaces and tabs; the message names the header and never shows the value
         */
        public Builder add(String name, String value) {
            HeaderSyntax.checkName(name);
            HeaderSyntax.checkValueToSend(name, value);
            return append(name, value);
        }

        /** Adds a field as {@link #add} does, and removes every other field of that name. */
        public Builder set(String name, String value) {
            HeaderSyntax.checkName(name);
            HeaderSyntax.checkValueToSend(name, value);
            return remove(name).append(name, value);
        }

        /**
         * Adds a field that a server sent. Servers send bytes beyond ASCII and odd names, so everything an HTTP library
         * accepts is kept. Only line breaks and NUL are rejected: they can only come from a defect of the transport.
         *
         * @throws IllegalArgumentException if name or value holds CR, LF or NUL
         */
        public Builder addReceived(String name, String value) {
            HeaderSyntax.checkNoLineBreak(name);
            HeaderSyntax.checkNoLineBreak(value);
            return append(name, value);
        }

        public Builder remove(String name) {
            for (int i = namesAndValues.size() - 2; i >= 0; i -= 2) {
                if (namesAndValues.get(i).equalsIgnoreCase(name)) {
                    namesAndValues.remove(i + 1);
                    namesAndValues.remove(i);
                }
            }
            return this;
        }

        public Headers build() {
            return namesAndValues.isEmpty() ? EMPTY : new Headers(List.copyOf(namesAndValues));
        }

        private Builder append(String name, String value) {
            namesAndValues.add(name);
            namesAndValues.add(value);
            return this;
        }
    }
}
