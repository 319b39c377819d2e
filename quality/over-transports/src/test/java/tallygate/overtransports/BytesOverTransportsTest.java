package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.error.NotFoundException;
import tallygate.core.error.TransportException;
import tallygate.json.BinaryContent;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;

/** Bodies that are not JSON, in both directions. */
@Timeout(60)
@UsesJdkClient
class BytesOverTransportsTest {
    private static final Operation<BinaryContent, Void> UPLOAD = Operation.of(
            "upload",
            HttpMethod.PUT,
            "/photo",
            Safety.IDEMPOTENT,
            (content, parts) -> parts.part("photo", content, null)
                    .part("caption", "\u00e9", null)
                    .part("note", null, null),
            Void.class);
    private static final Operation<BinaryContent, Void> REPLACE = Operation.of(
            "replace",
            HttpMethod.PUT,
            "/photo",
            Safety.IDEMPOTENT,
            (content, parts) -> parts.content("application/octet-stream", content),
            Void.class);
    private static final Operation<Void, BinaryContent> EXPORT = Operation.withoutRequest(
                    "export", HttpMethod.GET, "/pets.csv", Safety.SAFE, BinaryContent.class)
            .accepting("text/csv");

    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private List<Integer> statuses = List.of(200);
    private byte[] export = "[1;2;3;4;5;6;7;8;9;10;11;12]\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadAgainForTheSecondAttempt(EachTransport each) throws IOException {
        statuses = List.of(503, 200);
        byte[] photo = new byte[3 << 20];
        Arrays.fill(photo, (byte) 7);
        BinaryContent content = BinaryContent.ofFile(Files.write(folder.resolve("rex.jpg"), photo));

        call(each, UPLOAD, content);

        assertThat(heads).hasSize(2).allMatch(head -> head.startsWith("PUT multipart/form-data; boundary="));
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
        String text = new String(bodies.get(1), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "name=\"photo\"; filename=\"rex.jpg\"\r\nContent-Type: application/octet-stream\r\n\r\n\u0007")
                .contains("name=\"caption\"\r\n\r\n\u00e9\r\n--")
                .doesNotContain("note");
        assertThat(text.chars().filter(letter -> letter == 7)).hasSize(photo.length);
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreSentAsTheyAre(EachTransport each) {
        call(each, REPLACE, BinaryContent.of(new byte[] {0, -1}).withContentType("image/png"));

        assertThat(heads).containsExactly("PUT image/png");
        assertThat(bodies).containsExactly(new byte[] {0, -1});
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatHasGrownIsNotTakenForTheWhole(EachTransport each) throws IOException {
        Path file = Files.writeString(folder.resolve("rex.jpg"), "1");
        BinaryContent content = BinaryContent.ofFile(file);
        Files.writeString(file, "12345");

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> call(each, UPLOAD, content));
        assertThat(bodies).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void missingFileDoesNotCauseAWait(EachTransport each) throws IOException {
        Path file = Files.writeString(folder.resolve("rex.jpg"), "1");
        BinaryContent content = BinaryContent.ofFile(file);
        Files.delete(file);

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> call(each, UPLOAD, content));
        assertThat(bodies).isEmpty();
    }

    /** It would have more than ten values if it were JSON. */
    @ParameterizedTest
    @EnumSource
    void aResponseIsReadAsItIs(EachTransport each) {
        BinaryContent content = call(each, EXPORT, null);

        assertThat(content.text()).isEqualTo("[1;2;3;4;5;6;7;8;9;10;11;12]\n\u00e9");
        assertThat(content.bytes()).isEqualTo(export);
        assertThat(content.contentType()).contains("text/csv; charset=ISO-8859-1");
        assertThat(heads).containsExactly("GET text/csv, application/json;q=0.1");
    }

    @ParameterizedTest
    @EnumSource
    void aResponseThatIsTooLongEndsTheCall(EachTransport each) throws Exception {
        export = new byte[(int) BytesClient.MAX_RESPONSE_BYTES + 1];

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> call(each, EXPORT, null));
        try (HttpTransport transport = each.builder().build();
                BytesClient client = client(transport)) {
            assertThatThrownBy(() -> client.async().call(EXPORT, null).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TransportException.class)
                    .hasMessageContaining("100000 bytes");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNoContent(EachTransport each) {
        statuses = List.of(404);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> call(each, EXPORT, null));
    }

    private <Q, R> R call(EachTransport each, Operation<Q, R> operation, Q request) {
        try (HttpTransport transport = each.builder().build();
                BytesClient client = client(transport)) {
            return client.call(operation, request);
        }
    }

    private BytesClient client(HttpTransport transport) {
        return BytesClient.of("http://127.0.0.1:" + server.getAddress().getPort(), transport);
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isExport = exchange.getRequestMethod().equals("GET");
            bodies.add(exchange.getRequestBody().readAllBytes());
            heads.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst(isExport ? "Accept" : "Content-Type"));
            int status = statuses.get(Math.min(bodies.size(), statuses.size()) - 1);
            byte[] body = isExport && status == 200 ? export : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=ISO-8859-1");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
