package tallygate.transport.retrofit;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** Creates plain sockets whose input and output count as {@link SocketTraffic} of the thread that reads or writes. */
final class CountedSockets extends SocketFactory {
    private final Supplier<CountedSocket> sockets;

    CountedSockets(Supplier<CountedSocket> sockets) {
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = sockets.get();
        // OkHttp writes the head and the body of a request separately, over HTTP/2 even if both are small.
        socket.setTcpNoDelay(true);
        return socket;
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

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new HeldOutput(super.getOutputStream());
        }
    }

    private static final class CountedInput extends FilterInputStream {
        CountedInput(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            SocketTraffic traffic = SocketTraffic.current();
            traffic.send();
            int read = super.read();
            traffic.received(read == -1 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            SocketTraffic traffic = SocketTraffic.current();
            traffic.send();
            int read = super.read(bytes, offset, length);
            traffic.received(read);
            return read;
        }
    }

    private static final class HeldOutput extends FilterOutputStream {
        HeldOutput(OutputStream output) {
            super(output);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            SocketTraffic.current().write(out, bytes, offset, length);
        }
    }
}
