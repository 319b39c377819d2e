package tallygate.chaos.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;
import tallygate.sandbox.server.SocketServer;

/** Sends each request the shape whose number a header names, and closes the connection. */
final class HostileServer implements AutoCloseable {
    static final String SHAPE = "x-shape";

    private final List<Shape> shapes = Shapes.all();
    private final SocketServer server = SocketServer.start("hostile-server", this::serve);

    String baseUrl() {
        return "http://" + SocketServer.LOOPBACK + ":" + server.address().getPort();
    }

    int openConnections() {
        return server.open();
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(Socket connection) throws IOException {
        Optional<HttpMessage> request = new MessageReader(connection.getInputStream()).request();
        if (request.isEmpty()) {
            return;
        }
        if (request.get().header("Upgrade").isPresent()) {
            EventShapes.write(request.get(), connection.getOutputStream());
            return;
        }
        int number = Integer.parseInt(request.get().header(SHAPE).orElseThrow());
        OutputStream out = connection.getOutputStream();
        shapes.get(number).write(out);
        connection.shutdownOutput();
        // Whoever closes with unread bytes resets the connection, and the client may lose what it has not read.
        connection.setSoTimeout(1000);
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
