package tallygate.cli.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.stream.Stream;

/** Builds a CSV document without fields that a spreadsheet program would run as formulas. */
public final class CsvTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(text);

    public CsvTable(String... columns) {
        add(columns);
    }

    public void add(String... fields) {
        writer.writeRecord(Stream.of(fields).map(SpreadsheetText::of).toList());
    }

    /** Removes and returns the lines that were added so far. */
    public String drain() {
        String lines = toString();
        text.getBuffer().setLength(0);
        return lines;
    }

    /** Returns the lines in the table in the form of RFC 4180. */
    @Override
    public String toString() {
        return text.toString();
    }
}
