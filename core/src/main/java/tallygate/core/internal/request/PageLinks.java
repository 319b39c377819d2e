package tallygate.core.internal.request;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks links to further pages, because the server could make them lead anywhere. */
final class PageLinks {
    private PageLinks() {}

    /**
     * Returns the URI for a link: the place itself, with the link's query unchanged.
     *
     * @param place the URI that the link must lead to, except for the query
     * @throws IllegalArgumentException if it leads elsewhere; the message says how, without the link's query
     */
    static URI follow(String link, URI place) {
        URI target = parse(link);
        if (target.getScheme() == null || target.getHost() == null) {
            throw refused("is not an absolute URL");
        }
        if (target.getRawUserInfo() != null) {
            throw refused("carries user information");
        }
        if (!Origins.same(target, place)) {
            throw refused("leads to another host, port or scheme than " + Origins.text(place));
        }
        if (!target.getRawPath().equals(place.getRawPath())) {
            throw refused("leads to another path than " + place.getRawPath());
        }
        String query = target.getRawQuery();
        return URI.create(Origins.text(place) + place.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static URI parse(String link) {
        if (link.chars().anyMatch(c -> c > '~')) {
            throw refused("has characters beyond ASCII");
        }
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            // Without the cause, whose message repeats the link.
            throw refused("is not a URL (" + e.getReason() + " at position " + e.getIndex() + ")");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("the link to the next page " + why);
    }
}
