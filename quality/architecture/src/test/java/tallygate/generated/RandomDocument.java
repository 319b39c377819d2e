package tallygate.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes documents of a schema from a seed. */
final class RandomDocument {
    /** Types that hold each other would make documents without end. */
    private static final int MAX_OBJECTS = 15;

    private final SpecDocument spec;
    private final Random random;
    private final boolean wild;
    private int objects;

    /** Wild documents hold nulls, values of another kind than documented, lone elements and numbers as text. */
    RandomDocument(SpecDocument spec, long seed, boolean wild) {
        this.spec = spec;
        this.random = new Random(seed);
        this.wild = wild;
    }

    Object ofSchema(String name) {
        objects = 0;
        return value(spec.schema(name), 0);
    }

    Set<String> propertiesOf(String schema) {
        return SpecDocument.at(spec.schema(schema), "properties").keySet();
    }

    Object anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> random.nextBoolean();
            case 3 -> number();
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(anything(depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(), anything(depth + 1));
                }
                yield map;
            }
        };
    }

    private Object value(Map<String, Object> schema, int depth) {
        if (wild && depth > 0 && random.nextInt(6) == 0) {
            return anything(depth);
        }
        String reference = SpecDocument.referenced(schema);
        if (reference != null) {
            return value(spec.schema(reference), depth);
        }
        if (schema.get("enum") instanceof List<?> values) {
            return random.nextInt(4) == 0 ? text() : values.get(random.nextInt(values.size()));
        }
        if (schema.containsKey("oneOf")) {
            return variant(schema, depth);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> string(schema);
            case "integer" -> integer("int64".equals(schema.get("format")) ? random.nextLong() : random.nextInt());
            case "number" -> number();
            case "boolean" -> random.nextBoolean();
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> notNull(depth);
        };
    }

    private Object variant(Map<String, Object> union, int depth) {
        Map<String, Object> discriminator = SpecDocument.at(union, "discriminator");
        List<Map.Entry<String, Object>> variants =
                List.copyOf(SpecDocument.at(discriminator, "mapping").entrySet());
        Map.Entry<String, Object> chosen = variants.get(random.nextInt(variants.size()));
        Map<String, Object> object =
                object(spec.schema(SpecDocument.referenced(Map.of("$ref", chosen.getValue()))), depth);
        object.put(
                String.valueOf(discriminator.get("propertyName")),
                random.nextInt(4) == 0 ? anything(depth) : chosen.getKey());
        return object;
    }

    private Map<String, Object> object(Map<String, Object> schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        objects++;
        SpecDocument.at(schema, "properties").forEach((name, property) -> {
            if (objects <= MAX_OBJECTS && random.nextInt(depth + 2) <= 1 && isOfBody(SpecDocument.at(property))) {
                object.put(name, value(SpecDocument.at(property), depth + 1));
            }
        });
        Object additional = schema.get("additionalProperties");
        for (int i = random.nextInt(3); i > 0; i--) {
            object.put(
                    "x" + text(),
                    additional instanceof Map<?, ?> of ? value(SpecDocument.at(of), depth + 1) : anything(depth + 1));
        }
        return object;
    }

    /** What belongs into path, query or header is never written into a document. */
    private static boolean isOfBody(Map<String, Object> property) {
        return property.keySet().stream().noneMatch(name -> name.startsWith("x-in-"));
    }

    private Object array(Map<String, Object> schema, int depth) {
        Map<String, Object> items = SpecDocument.at(schema, "items");
        if (wild && random.nextInt(4) == 0) {
            return value(items, depth + 1);
        }
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean isNull = Boolean.TRUE.equals(items.get("nullable")) && random.nextBoolean();
            array.add(isNull ? null : value(items, depth + 1));
        }
        return array;
    }

    private Object notNull(int depth) {
        Object value = anything(depth);
        return value == null ? text() : value;
    }

    private Object integer(long value) {
        BigDecimal number = BigDecimal.valueOf(value);
        return wild && random.nextInt(3) == 0 ? number.toString() : number;
    }

    private BigDecimal number() {
        return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(40) - 20);
    }

    private Object string(Map<String, Object> schema) {
        if (wild && random.nextInt(4) == 0) {
            return number();
        }
        return "date-time".equals(schema.get("format")) ? dateTime() : text();
    }

    private String dateTime() {
        String fraction = "." + random.nextInt(1_000_000_000);
        return String.format(
                "%04d-%02d-%02d%s%02d:%02d:%02d%s%s",
                random.nextInt(10_000),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(4) == 0 ? "t" : "T",
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                random.nextBoolean() ? fraction : "",
                List.of("Z", "z", "+00:00", "-00:00", "-03:00", "+05:45").get(random.nextInt(6)));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(0x1f600 + random.nextInt(16));
                case 1 -> text.append((char) random.nextInt(0x20));
                case 2 -> text.append("\"\\/\u2028\u05d0\ufeff".charAt(random.nextInt(6)));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
