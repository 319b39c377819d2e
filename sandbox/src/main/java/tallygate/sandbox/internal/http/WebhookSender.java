package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends webhooks to one address, one after the other on a thread of its own; each until it is accepted or the attempts are
 * used up.
 */
public final class WebhookSender implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI address;
    private final String authorization;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread sending = new Thread(work, "tallygate-sandbox-webhooks");
        sending.setDaemon(true);
        return sending;
    });

    private WebhookSender(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** @throws IllegalArgumentException if the address is one of another machine, because a sandbox is offline */
    public static WebhookSender to(URI address, String user, String password) {
        if (!"http".equals(address.getScheme()) || !isLocal(String.valueOf(address.getHost()))) {
            throw new IllegalArgumentException(
                    "The sandbox sends webhooks to this machine only; use an address such as http://127.0.0.1:8080/hooks.");
        }
        String credentials = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
        return new WebhookSender(address, "Basic " + credentials);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** Queues a webhook, and returns at once. */
    public void send(byte[] json) {
        thread.execute(() -> {
            for (int attempt = 1; attempt <= ATTEMPTS && !isAccepted(json); attempt++) {
                // Retried.
            }
        });
    }

    private boolean isAccepted(byte[] json) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) TIMEOUT.toMillis());
            connection.setReadTimeout((int) TIMEOUT.toMillis());
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Authorization", authorization);
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(json);
            }
            return connection.getResponseCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    /** Drops the webhooks that were not sent. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
