package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Renders the report as one HTML document that loads nothing: it includes styles and charts, and has no script. The template
 * engine escapes every value for its place.
 */
final class HtmlRenderer {
    private final HtmlTexts texts;

    HtmlRenderer(HtmlTexts texts) {
        this.texts = texts;
    }

    String render(AccountReport report) {
        return render("report.jte", Map.of("report", report, "texts", texts, "style", style()));
    }

    /** A document of tables in the styles of the report. */
    static String tables(String title, Map<String, List<Map<String, Object>>> tables) {
        return render("tables.jte", Map.of("title", title, "tables", tables, "style", style()));
    }

    private static String render(String template, Map<String, Object> values) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "tallygate.cli.report");
        TemplateOutput output = new StringOutput();
        templates.render(template, values, output);
        return output.toString();
    }

    private static String style() {
        try (InputStream css = HtmlRenderer.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("The jar lacks the styles of the report.");
            }
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
