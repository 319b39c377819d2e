package tallygate.transport.tck.reference;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** One connection to the server of a URI, directly or through its proxy, with TLS where the scheme says so. */
final class SocketConnection {
    private final URI uri;
    private final Rules rules;
    private final Proxy proxy;
    private final Socket raw;
    private Socket socket;
    private BufferedSource source;
    private BufferedSink sink;

    SocketConnection(URI uri, Rules rules, Proxy proxy) {
        this.uri = uri;
        this.rules = rules;
        this.proxy = proxy;
        this.raw = rules.broken(ReferenceFault.GOES_PAST_SOCKS_OF_THE_JVM)
                ? new Socket(Proxy.NO_PROXY)
                : proxy.type() == Proxy.Type.SOCKS ? new Socket(proxy) : new Socket();
        this.socket = raw;
    }

    /** What a connection must have in common with a request to serve it. */
    static String routeOf(URI uri, List<Proxy> proxies) {
        return uri.getScheme() + "://" + uri.getHost() + ":" + portOf(uri) + " " + proxies;
    }

    static int portOf(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    BufferedSource source() {
        return source;
    }

    BufferedSink sink() {
        return sink;
    }

    /** For plain http the proxy takes the request itself; for https it only sees the tunnel. */
    boolean speaksToProxy() {
        return proxy.type() == Proxy.Type.HTTP && uri.getScheme().equals("http");
    }

    String proxyAuthorization() {
        PasswordAuthentication credentials = rules.settings().proxyCredentials();
        String text = credentials.getUserName() + ":" + new String(credentials.getPassword());
        return "Basic " + ByteString.encodeUtf8(text).base64();
    }

    void open() throws IOException {
        try {
            connect();
            use(raw);
            if (uri.getScheme().equals("https")) {
                openTunnel();
                startTls();
            }
        } catch (ConnectException e) {
            throw ReferenceFailure.of(Reason.CONNECT_FAILED, uri, e);
        } catch (UnknownHostException e) {
            if (rules.broken(ReferenceFault.REPORTS_AN_UNKNOWN_HOST_AS_IT_CAME)) {
                throw new ExchangeException(Reason.CONNECT_FAILED, e.getMessage(), e);
            }
            throw ReferenceFailure.of(Reason.CONNECT_FAILED, uri, e);
        } catch (SSLException e) {
            throw ReferenceFailure.of(reasonOf(e), uri, e);
        }
    }

    /** Whether the server has neither closed it nor sent bytes without a request. */
    boolean isIdle() {
        try {
            socket.setSoTimeout(1);
            source.exhausted();
            return false;
        } catch (SocketTimeoutException e) {
            return restoreTimeout();
        } catch (IOException e) {
            return false;
        }
    }

    void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // It is closed nevertheless.
        }
    }

    private boolean restoreTimeout() {
        try {
            socket.setSoTimeout(0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void connect() throws IOException {
        InetSocketAddress server = new InetSocketAddress(uri.getHost(), portOf(uri));
        InetSocketAddress first =
                proxy.type() == Proxy.Type.HTTP ? (InetSocketAddress) proxy.address() : resolved(server);
        try {
            raw.connect(first);
        } catch (ConnectException e) {
            if (!rules.broken(ReferenceFault.GOES_PAST_A_PROXY_THAT_IS_DOWN) || proxy.equals(Proxy.NO_PROXY)) {
                throw e;
            }
            throw new ExchangeException(Reason.CONNECTION_LOST, "Tried without the proxy.", e);
        }
    }

    private InetSocketAddress resolved(InetSocketAddress server) throws IOException {
        if (rules.broken(ReferenceFault.TAKES_A_NAME_WITH_A_DIGIT_FOR_AN_ADDRESS)
                && server.getHostString().matches(".*[a-z].*\\d")) {
            throw new ExchangeException(Reason.REQUEST_NOT_SENT, "no address", null);
        }
        return new InetSocketAddress(InetAddress.getByName(server.getHostString()), server.getPort());
    }

    private void openTunnel() throws IOException {
        if (proxy.type() != Proxy.Type.HTTP) {
            return;
        }
        String target = uri.getHost() + ":" + portOf(uri);
        sink.writeUtf8("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
        if (rules.settings().proxyCredentials() != null) {
            sink.writeUtf8("Proxy-Authorization: " + proxyAuthorization() + "\r\n");
        }
        sink.writeUtf8("\r\n").flush();
        int status = new ResponseReader(source, rules).readHead().status();
        if (status != 200 && !rules.broken(ReferenceFault.TAKES_THE_PROXYS_REFUSAL_FOR_THE_RESPONSE)) {
            String remedy = rules.broken(ReferenceFault.NAMES_NO_SETTING_FOR_A_REFUSED_PASSWORD)
                    ? "."
                    : "; check proxyCredentials.";
            throw new ExchangeException(Reason.CONNECT_FAILED, "The proxy answered " + status + remedy, null);
        }
    }

    private void startTls() throws IOException {
        SSLSocket tls = (SSLSocket)
                ReferenceTls.context(rules).getSocketFactory().createSocket(raw, uri.getHost(), portOf(uri), true);
        SSLParameters parameters = tls.getSSLParameters();
        if (!rules.broken(ReferenceFault.TRUSTS_ANY_HOST_NAME)) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        tls.setSSLParameters(parameters);
        try {
            handshake(tls);
        } catch (SocketException e) {
            throw new SSLException("The connection ended in the handshake.", e);
        }
        use(tls);
    }

    private void handshake(SSLSocket tls) throws IOException {
        if (rules.broken(ReferenceFault.SHAKES_HANDS_WITH_ONE_HOST_AT_A_TIME)) {
            synchronized (SocketConnection.class) {
                tls.startHandshake();
            }
        } else {
            tls.startHandshake();
        }
    }

    /** A server may refuse a client's certificate while the request is on its way. */
    IOException alertBehind(IOException failure) {
        if (rules.broken(ReferenceFault.TAKES_A_REFUSED_CERTIFICATE_FOR_A_LOST_CONNECTION)) {
            return failure;
        }
        try {
            source.exhausted();
            return failure;
        } catch (SSLException alert) {
            return alert;
        } catch (IOException e) {
            return failure;
        }
    }

    private void use(Socket newSocket) throws IOException {
        socket = newSocket;
        source = Okio.buffer(Okio.source(newSocket));
        sink = Okio.buffer(Okio.sink(newSocket));
    }

    private Reason reasonOf(SSLException e) {
        if (rules.broken(ReferenceFault.TAKES_AN_OLD_TLS_FOR_A_LOST_CONNECTION)
                || rules.broken(ReferenceFault.TAKES_NO_TLS_FOR_A_LOST_CONNECTION)
                || rules.broken(ReferenceFault.TAKES_A_CLOSED_HANDSHAKE_FOR_A_LOST_CONNECTION)) {
            return Reason.CONNECTION_LOST;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) {
                return Reason.TLS_NOT_TRUSTED;
            }
        }
        return Reason.TLS_FAILED;
    }
}
