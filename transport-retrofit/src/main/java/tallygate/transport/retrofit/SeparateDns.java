package tallygate.transport.retrofit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Looks names up as another one does, and is equal to none: clients that differ here share no connection. */
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
