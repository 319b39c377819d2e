package tallygate.transport.retrofit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Delegates to another Dns, and is equal to no other: clients with different ones share no connection. */
final class SeparateDns implements Dns {
    private final Dns lookup;

    SeparateDns(Dns lookup) {
        this.lookup = lookup instanceof SeparateDns separate ? separate.lookup : lookup;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        return lookup.lookup(hostname);
    }
}
