package tallygate.transport;

/** The request methods a transport sends; the names are the text on the wire. */
public enum HttpMethod {
    GET(false),
    HEAD(false),
    POST(true),
    PUT(true),
    PATCH(true),
    DELETE(true);

    private final boolean permitsBody;

    HttpMethod(boolean permitsBody) {
        this.permitsBody = permitsBody;
    }

    /**
     * Returns whether a request of this method may carry a body. HTTP libraries disagree on a GET with one, so it is
     * rejected.
     */
    public boolean permitsBody() {
        return permitsBody;
    }
}
