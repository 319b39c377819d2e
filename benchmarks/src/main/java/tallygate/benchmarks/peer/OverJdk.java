package tallygate.benchmarks.peer;

import tallygate.transport.jdk.JdkTransport;

/**
 * This library over the JDK's HTTP client; over TLS with the certificate of the run. Apart, since the process of the other
 * transport lacks these classes.
 */
final class OverJdk {
    private OverJdk() {}

    static Peer open(Target target) throws Exception {
        return new TallygatePeer(
                target,
                target.isTls()
                        ? JdkTransport.builder().sslContext(target.sslContext()).build()
                        : JdkTransport.create());
    }
}
