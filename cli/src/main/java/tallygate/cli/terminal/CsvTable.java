package tallygate.cli.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.stream.Stream;

/** A CSV document in the making, which no spreadsheet program takes for formulas. */
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

    /** Takes the lines that were added so far out of the table. */
    public String drain() {
        String lines = toString();
        text.getBuffer().setLength(0);
        return lines;
    }

    /** The lines in the table, as RFC 4180 has them. */
    @Override
    public String toString() {
        return text.toString();
    }
}
