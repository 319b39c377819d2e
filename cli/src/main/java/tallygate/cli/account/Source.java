package tallygate.cli.account;

/** Where the data comes from. */
public record Source(String host, boolean sandbox) {}
