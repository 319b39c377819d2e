package tallygate.transport.retrofit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/**
 * Plain sockets that count what is read from them, for the thread that reads. A thread has one HTTP/1.1 exchange at a
 * time and reads the bytes below TLS as well, so its count is that of the exchange, whichever transport over a shared pool
 * opened the connection.
 */
final class CountedSockets extends SocketFactory {
    private static final ThreadLocal<long[]> RECEIVED = ThreadLocal.withInitial(() -> new long[1]);

    private final Supplier<CountedSocket> sockets;

    CountedSockets(Supplier<CountedSocket> sockets) {
        this.sockets = sockets;
    }

    /** Resets the count of this thread. */
    static void startCount() {
        RECEIVED.get()[0] = 0;
    }

    /** The bytes that this thread has read since the start of its count. */
    static long count() {
        return RECEIVED.get()[0];
    }

    @Override
    public Socket createSocket() {
        return sockets.get();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    static class CountedSocket extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream());
        }
    }

    private static final class CountedInput extends FilterInputStream {
        CountedInput(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read == -1 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            add(read);
            return read;
        }

        private static void add(int read) {
            RECEIVED.get()[0] += Math.max(read, 0);
        }
    }
}
