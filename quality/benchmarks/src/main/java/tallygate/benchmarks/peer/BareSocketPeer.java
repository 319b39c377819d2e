package tallygate.benchmarks.peer;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A kept socket a thread and no HTTP library, for GETs: what the server and the machine can do. */
final class BareSocketPeer implements Peer {
    private final Target target;
    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Line> line = ThreadLocal.withInitial(this::open);

    BareSocketPeer(Target target) {
        this.target = target;
    }

    @Override
    public String ask(Question question) throws IOException {
        return String.valueOf(line.get().ask(request(question)));
    }

    private byte[] request(Question question) {
        String path = question.pool() + question.target();
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        Target.headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Line open() {
        try {
            Socket socket = new Socket(target.base().getHost(), target.base().getPort());
            socket.setTcpNoDelay(true);
            Line opened =
                    new Line(socket, new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream())));
            lines.add(opened);
            return opened;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Line open : lines) {
            open.socket.close();
        }
    }

    private record Line(Socket socket, DataInputStream in) {
        int ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int length = -1;
            for (String header = header(); !header.isEmpty(); header = header()) {
                if (header.startsWith("content-length: ")) {
                    length = Integer.parseInt(header.substring("content-length: ".length()));
                }
            }
            in.readFully(new byte[length]);
            return length;
        }

        private String header() throws IOException {
            StringBuilder header = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next != '\r') {
                    header.append((char) next);
                }
            }
            return header.toString();
        }
    }
}
