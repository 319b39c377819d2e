package tallygate.benchmarks.peer;

import tallygate.transport.retrofit.RetrofitTransport;

/** This library over Retrofit and OkHttp; over TLS with a client that trusts the server of the run. */
final class OverRetrofit {
    private OverRetrofit() {}

    static Peer open(Target target) throws Exception {
        return new TallygatePeer(
                target,
                target.isTls() ? RetrofitTransport.using(BareOkHttpPeer.client(target)) : RetrofitTransport.create());
    }
}
