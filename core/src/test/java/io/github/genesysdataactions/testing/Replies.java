package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.Reply;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write a reply. */
public final class Replies {
    private Replies() {}

    public static Reply reply(int status, String body, String... headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new Reply(status, HttpHeaders.of(all, (name, value) -> true), body);
    }

    public static Reply status(int status, String... headers) {
        return reply(status, "", headers);
    }

    public static Reply token(String value, long seconds) {
        return reply(
                200, "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds + "}");
    }
}
