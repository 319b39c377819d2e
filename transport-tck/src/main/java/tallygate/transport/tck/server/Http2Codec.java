package tallygate.transport.tck.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameReader;
import io.netty.handler.codec.http2.Http2FrameWriter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;

/** Encodes and decodes frames and header blocks with Netty. It keeps no state of streams, so that a script may break any rule. */
final class Http2Codec {
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
    private final ChannelHandlerContext context = channel.pipeline().firstContext();
    private final Http2FrameReader reader = new DefaultHttp2FrameReader(false);
    private final Http2FrameWriter writer = new DefaultHttp2FrameWriter();
    private final Http2FrameQueue frames = new Http2FrameQueue();
    private final ByteBuf unread = Unpooled.buffer();

    Http2Codec() {
        channel.config().setAllocator(UnpooledByteBufAllocator.DEFAULT);
    }

    /** @throws IOException if they are not valid HTTP/2 */
    void received(byte[] bytes, int count) throws IOException {
        unread.discardReadBytes().writeBytes(bytes, 0, count);
        try {
            int before;
            do {
                before = unread.readableBytes();
                reader.readFrame(context, unread, frames);
            } while (unread.readableBytes() < before);
        } catch (Http2Exception e) {
            throw new IllegalStateException("The client sent what is not valid HTTP/2.", e);
        }
    }

    /** Returns the frames received since, in order. */
    Http2FrameQueue frames() {
        return frames;
    }

    /** @param namesAndValues in turns */
    ByteString headers(int stream, boolean end, String... namesAndValues) {
        Http2Headers headers = new DefaultHttp2Headers(false);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        writer.writeHeaders(context, stream, headers, 0, end, context.newPromise());
        return written();
    }

    ByteString data(int stream, boolean end, ByteString data) {
        writer.writeData(context, stream, Unpooled.wrappedBuffer(data.toByteArray()), 0, end, context.newPromise());
        return written();
    }

    ByteString reset(int stream, long error) {
        writer.writeRstStream(context, stream, error, context.newPromise());
        return written();
    }

    ByteString goAway(int lastStream, long error) {
        writer.writeGoAway(context, lastStream, error, Unpooled.EMPTY_BUFFER, context.newPromise());
        return written();
    }

    /** @param settings by the number of each, as in RFC 9113 section 6.5.2 */
    ByteString settings(Map<Integer, Long> settings) {
        Http2Settings written = new Http2Settings();
        settings.forEach((id, value) -> written.put((char) id.intValue(), value));
        writer.writeSettings(context, written, context.newPromise());
        return written();
    }

    ByteString settingsAck() {
        writer.writeSettingsAck(context, context.newPromise());
        return written();
    }

    ByteString ping(boolean pong, long payload) {
        writer.writePing(context, pong, payload, context.newPromise());
        return written();
    }

    ByteString windowUpdate(int stream, int bytes) {
        writer.writeWindowUpdate(context, stream, bytes, context.newPromise());
        return written();
    }

    private ByteString written() {
        channel.flush();
        Buffer bytes = new Buffer();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            byte[] copy = new byte[part.readableBytes()];
            part.readBytes(copy).release();
            bytes.write(copy);
        }
        return bytes.readByteString();
    }
}
