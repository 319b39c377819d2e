package tallygate.reference;

/** The part of a hand-written page between {@code <!-- generated: name -->} and {@code <!-- generated: end -->}. */
final class GeneratedRegion {
    private static final String END = "<!-- generated: end -->";

    private GeneratedRegion() {}

    /** The page with this text between the marks. */
    static String replaced(String page, String name, String text) {
        String start = "<!-- generated: " + name + " -->\n";
        int from = page.indexOf(start);
        int to = page.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new AssertionError("The page has no line \"" + start.strip() + "\" with \"" + END + "\" after it");
        }
        return page.substring(0, from) + start + text + page.substring(to);
    }
}
