package tallygate.chaos.usages;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tallygate.ledger.LedgerException;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.PagarmeUsageSender;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** The process that is killed: it does what a job would that records usages, from the beginning at every start. */
final class SenderProcess {
    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final int CONCURRENCY = 16;
    private static final int APPENDED_AT_ONCE = 20;

    private SenderProcess() {}

    /**
     * @param arguments the ledger's address, the base URL, the secret key, how many records, "jdk" or "retrofit", and whether to
     *     begin again when the database fails
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean beginsAgain = Boolean.parseBoolean(arguments[5]);
        while (true) {
            try {
                run(arguments);
                return;
            } catch (LedgerException e) {
                if (!beginsAgain) {
                    throw e;
                }
                System.out.println(e.getMessage());
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        int records = Integer.parseInt(arguments[3]);
        try (HttpTransport transport = arguments[4].equals("jdk") ? JdkTransport.create() : RetrofitTransport.create();
                SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                        .baseUrl(arguments[1])
                        .secretKey(arguments[2])
                        .transport(transport)
                        .options(options -> options.attemptTimeout(ATTEMPT))
                        .build();
                LedgerPlace place = LedgerPlace.at(arguments[0]);
                UsageLedger ledger = place.open()) {
            for (int number = 0; number < records; number += APPENDED_AT_ONCE) {
                ledger.appendAll(IntStream.range(number, Math.min(number + APPENDED_AT_ONCE, records))
                        .boxed()
                        .collect(Collectors.toMap(NumberedUsages::key, NumberedUsages::record)));
            }
            while (!ledger.summary().complete()) {
                ledger.send(new PagarmeUsageSender(client), CONCURRENCY);
            }
        }
    }
}
