package tallygate.cli.account;

/** The origin of the data. */
public record Source(String host, boolean sandbox) {}
