package io.github.genesysdataactions.local.execute;

import java.net.URI;
import java.util.Map;

/**
 * What comes in front of a URL that begins with a slash.
 *
 * @param url the address, with or without a path of its own
 * @param headers what a request to it has, unless the action sets it
 */
public record Base(URI url, Map<String, String> headers) {
    public Base {
        headers = Map.copyOf(headers);
    }

    /** Its text form shows no header, which may be a token. */
    @Override
    public String toString() {
        return "Base[" + url + "]";
    }

    /** Returns the address without a slash at its end. */
    String prefix() {
        return url.toString().replaceFirst("/+$", "");
    }
}
