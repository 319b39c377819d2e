package tallygate.benchmarks.peer;

import tallygate.transport.HttpProtocol;
import tallygate.transport.retrofit.RetrofitTransport;

/** This library over Retrofit and OkHttp. */
final class OverRetrofit {
    private OverRetrofit() {}

    static Peer open(Target target, HttpProtocol protocol) {
        return new TallygatePeer(
                target,
                protocol == HttpProtocol.HTTP_1_1
                        ? RetrofitTransport.create()
                        : RetrofitTransport.builder().protocol(protocol).build());
    }
}
