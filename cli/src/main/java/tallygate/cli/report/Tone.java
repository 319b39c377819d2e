package tallygate.cli.report;

/** The meaning of a piece of text, and its colour. */
enum Tone {
    HEADING("1"),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    QUIET("2");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String paint(String text, boolean colour) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
