package tallygate.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;

/** The connection to the server, opened with the first request, and again where the server closed it. Any thread may close it. */
final class Upstream implements AutoCloseable {
    private final InetSocketAddress address;
    private volatile @Nullable Socket connection;
    private @Nullable MessageReader reader;

    Upstream(InetSocketAddress address) {
        this.address = address;
    }

    HttpMessage exchange(HttpMessage request) throws IOException {
        Socket server = connection;
        if (server == null || reader == null) {
            server = new Socket(address.getAddress(), address.getPort());
            server.setTcpNoDelay(true);
            reader = new MessageReader(server.getInputStream());
            connection = server;
        }
        OutputStream out = server.getOutputStream();
        out.write(request.head());
        out.write(request.body());
        HttpMessage response = reader.responseTo(request);
        if (response.lastOfConnection()) {
            close();
        }
        return response;
    }

    @Override
    public void close() {
        Socket server = connection;
        connection = null;
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
