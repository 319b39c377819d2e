package tallygate.transport.retrofit;

import tallygate.transport.TransportBuilder;
import tallygate.transport.jdk.JdkTransport;

/** The transports whose builders have the same settings. */
enum EachTransport {
    JDK {
        @Override
        TransportBuilder<?> builder() {
            return JdkTransport.builder();
        }
    },
    RETROFIT {
        @Override
        TransportBuilder<?> builder() {
            return RetrofitTransport.builder();
        }
    };

    abstract TransportBuilder<?> builder();
}
