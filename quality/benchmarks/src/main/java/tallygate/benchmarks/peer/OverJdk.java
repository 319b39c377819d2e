package tallygate.benchmarks.peer;

import tallygate.transport.HttpProtocol;
import tallygate.transport.jdk.JdkTransport;

/** This library over the JDK's HTTP client. Apart, since the process of the other transport lacks these classes. */
final class OverJdk {
    private OverJdk() {}

    static Peer open(Target target, HttpProtocol protocol) {
        return new TallygatePeer(
                target,
                protocol == HttpProtocol.HTTP_1_1
                        ? JdkTransport.create()
                        : JdkTransport.builder().protocol(protocol).build());
    }
}
