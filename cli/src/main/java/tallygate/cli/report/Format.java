package tallygate.cli.report;

/** The formats of the report. */
enum Format {
    /** For people, at a terminal. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** The text format of Prometheus, for its textfile collector or push gateway. */
    PROMETHEUS,
    /** A table for spreadsheet programs. */
    CSV
}
