package tallygate.chaos.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;
import tallygate.sandbox.server.SocketServer;

/**
 * A management API that only records how often it carried out each call, which a header names. Now and then it
 * refuses a call, or fails before or after it carried it out, in each way the vendor does. Thread-safe.
 */
final class RecordingServer implements AutoCloseable {
    static final String CALL_NUMBER = "x-call-number";
    static final String REQUEST_ID = "call-";

    private static final String TOKEN_PATH = "/api/v3/get-management-token";
    private static final double WITHDRAWAL = 1.0 / 3000;

    private final CallTally tally;
    private final Random random;
    private final Tokens tokens = new Tokens();
    private final SocketServer server = SocketServer.start("recording-server", this::serve);

    RecordingServer(CallTally tally, long seed) {
        this.tally = tally;
        this.random = new Random(seed);
    }

    InetSocketAddress address() {
        return server.address();
    }

    Tokens tokens() {
        return tokens;
    }

    long acceptedConnections() {
        return server.accepted();
    }

    int openConnections() {
        return server.open();
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(Socket connection) throws IOException {
        MessageReader requests = new MessageReader(connection.getInputStream());
        Optional<HttpMessage> request = requests.request();
        while (request.isPresent()) {
            connection.getOutputStream().write(answer(request.get()).onTheWire());
            request = requests.request();
        }
    }

    private Answer answer(HttpMessage request) {
        Answer answer = request.startLine().contains(TOKEN_PATH) ? token(request) : authorized(request);
        boolean gzip = request.header("Accept-Encoding").filter("gzip"::equals).isPresent();
        return gzip && random.nextBoolean() ? answer.compressed() : answer;
    }

    private Answer token(HttpMessage request) {
        tokens.called(request);
        if (random.nextInt(50) == 0) {
            return Answer.refusal(500, random.nextBoolean());
        }
        return Answer.json(
                200,
                "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"access_token\":\"" + tokens.issue()
                        + "\",\"expires_in\":" + Tokens.LIFETIME_SECONDS + "}}");
    }

    private Answer authorized(HttpMessage request) {
        if (random.nextDouble() < WITHDRAWAL) {
            tokens.withdrawAll();
        }
        if (!tokens.accept(request.header("Authorization").orElse(""))) {
            return Answer.refusal(401, random.nextBoolean());
        }
        int number = Integer.parseInt(request.header(CALL_NUMBER).orElseThrow());
        boolean byHttp = random.nextBoolean();
        return switch (random.nextInt(100)) {
            case 0, 1 -> Answer.refusal(429, byHttp);
            case 2 -> Answer.refusal(429, byHttp).with("Retry-After", String.valueOf(random.nextInt(2)));
            case 3 -> Answer.refusal(500, byHttp);
            case 4 -> Answer.refusal(503, byHttp).with("Retry-After", String.valueOf(random.nextInt(2)));
            case 5 -> Answer.html(502);
            case 6 -> carriedOut(number, Answer.refusal(500, byHttp));
            case 7 -> carriedOut(number, Answer.refusal(503, byHttp));
            case 8 -> carriedOut(number, Answer.html(504));
            default -> carriedOut(number, success(number));
        };
    }

    private Answer carriedOut(int number, Answer answer) {
        tally.carriedOut(number);
        return answer;
    }

    private Answer success(int number) {
        String filler = "x".repeat(random.nextInt(600));
        return Answer.json(
                200,
                "{\"statusCode\":200,\"message\":\"ok\",\"requestId\":\"" + REQUEST_ID + number
                        + "\",\"data\":{\"totalCount\":\"0\",\"list\":[],\"usages\":[],\"filler\":\"" + filler
                        + "\"}}");
    }
}
