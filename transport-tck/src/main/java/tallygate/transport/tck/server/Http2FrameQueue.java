package tallygate.transport.tck.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.ArrayDeque;
import java.util.Queue;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/** Collects the frames that Netty's reader decodes. */
final class Http2FrameQueue extends Http2FrameAdapter {
    private final Queue<Http2Frame> frames = new ArrayDeque<>();

    /** Returns the next frame; null if there is none yet. */
    @Nullable
    Http2Frame poll() {
        return frames.poll();
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean end) {
        frames.add(Http2Frame.headers(stream, end, convert(headers)));
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int stream,
            Http2Headers headers,
            int streamDependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean end) {
        onHeadersRead(context, stream, headers, padding, end);
    }

    @Override
    public int onDataRead(ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean end) {
        byte[] bytes = new byte[data.readableBytes()];
        data.readBytes(bytes);
        frames.add(Http2Frame.data(Http2Frame.Type.DATA, stream, end, ByteString.of(bytes)));
        return bytes.length + padding;
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext context, int stream, long errorCode) {
        frames.add(Http2Frame.number(Http2Frame.Type.RESET, stream, errorCode));
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) {
        frames.add(Http2Frame.number(Http2Frame.Type.SETTINGS, 0, 0));
    }

    @Override
    public void onSettingsAckRead(ChannelHandlerContext context) {
        frames.add(Http2Frame.number(Http2Frame.Type.SETTINGS_ACK, 0, 0));
    }

    @Override
    public void onPingRead(ChannelHandlerContext context, long payload) {
        frames.add(Http2Frame.data(Http2Frame.Type.PING, 0, false, eightBytes(payload)));
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext context, long payload) {
        frames.add(Http2Frame.data(Http2Frame.Type.PONG, 0, false, eightBytes(payload)));
    }

    @Override
    public void onWindowUpdateRead(ChannelHandlerContext context, int stream, int increment) {
        frames.add(Http2Frame.number(Http2Frame.Type.WINDOW_UPDATE, stream, increment));
    }

    @Override
    public void onGoAwayRead(ChannelHandlerContext context, int lastStream, long errorCode, ByteBuf debugData) {
        frames.add(Http2Frame.number(Http2Frame.Type.GOAWAY, lastStream, errorCode));
    }

    private static Headers convert(Http2Headers received) {
        Headers.Builder headers = Headers.builder();
        received.forEach(header -> headers.addReceived(
                header.getKey().toString(), header.getValue().toString()));
        return headers.build();
    }

    private static ByteString eightBytes(long payload) {
        return new Buffer().writeLong(payload).readByteString();
    }
}
