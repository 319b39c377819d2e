package tallygate.json;

import java.util.Random;

/** Random documents with everything that JSON can hold, and blanks anywhere. */
final class RandomJson {
    private static final String[] NUMBERS = {
        "0", "-0", "7", "-12", "1.50", "0.10", "-2.5e3", "1E+2", "123456789012345678901234567890"
    };
    private static final String[] PARTS = {
        "a",
        "Name",
        " ",
        "\u00fc",
        "\u4f01\u4e1a",
        "\ud83d\ude00",
        "\\\"",
        "\\\\",
        "\\/",
        "\\n",
        "\\u0041",
        "\\ud83d\\ude00",
        "\\udc00",
        "longer than a word"
    };
    private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n\t"};

    private final Random random;
    private final StringBuilder document = new StringBuilder();

    private RandomJson(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        RandomJson json = new RandomJson(random);
        json.array(0);
        return json.document.toString();
    }

    private void value(int depth) {
        switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> text();
            case 1 -> document.append(one(NUMBERS));
            case 2 -> document.append(random.nextBoolean());
            case 3 -> document.append("null");
            case 4 -> document.append(random.nextInt());
            case 5 -> array(depth);
            default -> object(depth);
        }
        document.append(one(BLANKS));
    }

    private void array(int depth) {
        document.append(one(BLANKS)).append('[').append(one(BLANKS));
        for (int i = random.nextInt(5); i > 0; i--) {
            value(depth + 1);
            document.append(i > 1 ? "," : "").append(one(BLANKS));
        }
        document.append(']');
    }

    private void object(int depth) {
        document.append('{').append(one(BLANKS));
        for (int i = random.nextInt(5); i > 0; i--) {
            text();
            document.append(one(BLANKS)).append(':').append(one(BLANKS));
            value(depth + 1);
            document.append(i > 1 ? "," : "").append(one(BLANKS));
        }
        document.append('}');
    }

    private void text() {
        document.append('"');
        for (int i = random.nextInt(5); i > 0; i--) {
            document.append(one(PARTS));
        }
        document.append('"');
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
