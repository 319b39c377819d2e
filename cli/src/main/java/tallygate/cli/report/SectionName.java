package tallygate.cli.report;

/** The parts of the report, as {@code --only} names them. */
enum SectionName {
    PACKAGE,
    USAGE,
    MAU,
    ORDERS
}
