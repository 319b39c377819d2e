package tallygate.benchmarks.peer;

import tallygate.transport.jdk.JdkTransport;

/** This library over the JDK's HTTP client. Apart, since the process of the other transport lacks these classes. */
final class OverJdk {
    private OverJdk() {}

    static Peer open(Target target) {
        return new TallygatePeer(target, JdkTransport.create());
    }
}
