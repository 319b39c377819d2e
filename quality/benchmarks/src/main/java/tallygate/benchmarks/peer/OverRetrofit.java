package tallygate.benchmarks.peer;

import tallygate.transport.retrofit.RetrofitTransport;

/** This library over Retrofit and OkHttp. */
final class OverRetrofit {
    private OverRetrofit() {}

    static Peer open(Target target) {
        return new TallygatePeer(target, RetrofitTransport.create());
    }
}
