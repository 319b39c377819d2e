package tallygate.cli.report;

/** What a piece of text means, and the colour that says so. */
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
