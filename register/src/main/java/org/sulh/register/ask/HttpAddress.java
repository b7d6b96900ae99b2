package org.sulh.register.ask;

import java.net.URI;
import java.net.URISyntaxException;
import org.sulh.register.wire.MalformedException;

/** The rule for the address of a log or witness: an absolute one over HTTP, to which paths can be added. */
public final class HttpAddress {
    private HttpAddress() {}

    /**
     * The address, ended by a slash.
     *
     * @throws MalformedException when it is no such address
     */
    public static URI parse(String text) {
        try {
            return check(new URI(text));
        } catch (URISyntaxException e) {
            throw new MalformedException("not an address: " + text);
        }
    }

    /** As {@link #parse}. */
    public static URI check(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https") || address.getHost() == null) {
            throw new MalformedException("an address begins with http:// or https:// and a host, not: " + address);
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new MalformedException(
                    "an address to which paths are added has no query, fragment or user: " + address);
        }
        return address.getRawPath().endsWith("/") ? address : URI.create(address + "/");
    }
}
