package tallygate.transport.retrofit;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * A plain socket that is closed when a thread that reads from it or writes to it is interrupted. With other sockets an
 * interrupt does not end the wait, unless the thread is a virtual one.
 */
final class InterruptibleSocket extends CountedSockets.CountedSocket {
    private final Waiting waiting = new Waiting();

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] single = new byte[1];
                return read(single) == -1 ? -1 : single[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return waiting.read(in, bytes, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                waiting.write(out, bytes, offset, length);
            }
        };
    }

    /** Gives a socket the interrupt handling of channels. */
    private final class Waiting extends AbstractInterruptibleChannel {
        int read(InputStream in, byte[] bytes, int offset, int length) throws IOException {
            boolean done = false;
            try {
                begin();
                int read = in.read(bytes, offset, length);
                done = true;
                return read;
            } finally {
                end(done);
            }
        }

        void write(OutputStream out, byte[] bytes, int offset, int length) throws IOException {
            boolean done = false;
            try {
                begin();
                out.write(bytes, offset, length);
                done = true;
            } finally {
                end(done);
            }
        }

        @Override
        protected void implCloseChannel() throws IOException {
            InterruptibleSocket.this.close();
        }
    }
}
