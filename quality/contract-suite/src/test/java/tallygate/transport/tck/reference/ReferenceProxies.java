package tallygate.transport.tck.reference;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** The proxies to try for a URI. */
final class ReferenceProxies {
    private ReferenceProxies() {}

    static List<Proxy> of(URI uri, Rules rules) throws ExchangeException {
        ProxySelector selector = rules.settings().proxies();
        if (selector == null || rules.broken(ReferenceFault.IGNORES_THE_PROXY)) {
            return List.of(Proxy.NO_PROXY);
        }
        URI chosenBy =
                rules.broken(ReferenceFault.USES_A_PROXY_FOR_EVERY_HOST) ? URI.create("http://origin.invalid/") : uri;
        List<Proxy> selected = select(selector, chosenBy);
        if (selected == null || selected.isEmpty()) {
            if (rules.broken(ReferenceFault.GOES_PAST_A_FAILING_SELECTOR)) {
                return List.of(Proxy.NO_PROXY);
            }
            throw new ExchangeException(Reason.REQUEST_NOT_SENT, "the proxy selector failed", null);
        }
        if (selected.get(0).type() == Proxy.Type.SOCKS && rules.broken(ReferenceFault.GOES_PAST_SOCKS)) {
            return List.of(Proxy.NO_PROXY);
        }
        boolean onlyFirst = rules.broken(ReferenceFault.TRIES_ONLY_THE_FIRST_PROXY)
                || rules.broken(ReferenceFault.NEVER_GOES_DIRECTLY_BEHIND_A_PROXY);
        return onlyFirst ? selected.subList(0, 1) : selected;
    }

    private static List<Proxy> select(ProxySelector selector, URI uri) {
        try {
            return selector.select(uri);
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
