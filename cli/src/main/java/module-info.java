/** The command tallygate. It exports nothing; its packages are open to the parser of command lines. */
module tallygate.cli {
    requires com.squareup.moshi;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires info.picocli;
    requires java.logging;
    // For the data source of PostgreSQL.
    requires java.naming;
    // Moshi needs it, and as an automatic module cannot say so.
    requires kotlin.stdlib;
    requires okio;
    requires org.postgresql.jdbc;
    requires tallygate.genauth;
    requires tallygate.ledger;
    requires tallygate.pagarme;
    requires tallygate.sandbox;
    requires tallygate.spec;
    requires static org.jspecify;

    opens tallygate.cli to
            info.picocli;
    opens tallygate.cli.account to
            info.picocli;
    opens tallygate.cli.call to
            info.picocli;
    opens tallygate.cli.drift to
            info.picocli;
    opens tallygate.cli.orders to
            info.picocli;
    opens tallygate.cli.recording to
            info.picocli;
    opens tallygate.cli.report to
            info.picocli;
    opens tallygate.cli.sandbox to
            info.picocli;
    opens tallygate.cli.subscriptions to
            info.picocli;
    opens tallygate.cli.terminal to
            info.picocli;
}
