package tallygate.transport;

/** The version of HTTP that a transport offers to a server. */
public enum HttpProtocol {
    /** HTTP/1.1 only: each exchange in flight has a connection. */
    HTTP_1_1,
    /**
     * HTTP/2 over TLS where the server accepts it in the handshake (ALPN, RFC 7301), else HTTP/1.1. Cleartext is HTTP/1.1 in any
     * case.
     */
    HTTP_2
}
