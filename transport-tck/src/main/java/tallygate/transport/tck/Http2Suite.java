package tallygate.transport.tck;

import javax.net.ssl.SSLContext;
import tallygate.transport.HttpProtocol;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.TestAuthority;

/** The base of the suites of HTTP/2: a trusted server that speaks HTTP/2 only. */
abstract class Http2Suite extends ContractSuite {
    private static final String LOOPBACK = "127.0.0.1";
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext TRUSTED = AUTHORITY.identity(LOOPBACK).serving();

    @Override
    final HttpTransport newTransport() {
        return createTransport(TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, null))
                .with(HttpProtocol.HTTP_2));
    }

    /** Starts a server whose first script runs on the first connection and so on; the last on all that follow. */
    static ScriptedServer serve(Http2Script... scripts) {
        Script[] overTls = new Script[scripts.length];
        for (int i = 0; i < scripts.length; i++) {
            overTls[i] = Http2Script.over(TRUSTED, scripts[i]);
        }
        return ScriptedServer.start(overTls);
    }

    /** Returns a trusted server that speaks HTTP/1.1 only, and responds to everything with this body. */
    static ScriptedServer serveHttp11(String body) {
        return ScriptedServer.start(Script.overTls(TRUSTED, Script.answer(Responses.ok(body))));
    }
}
