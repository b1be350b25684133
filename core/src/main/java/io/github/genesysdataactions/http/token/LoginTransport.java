package io.github.genesysdataactions.http.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Knows what is special about an answer of the login: which secrets it may repeat, and that its rate limit is a 400.
 *
 * <p>The login says {@code {"error":"invalid_request","error_description":"rate limit exceeded;…"}} (public source of
 * terraform-provider-genesyscloud, which retries exactly this); what follows the semicolon is not known.
 */
public final class LoginTransport implements Transport {
    private static final String LIMITED = "rate limit exceeded";

    private final Transport next;

    /** Makes one around a transport to the login. */
    public LoginTransport(Transport next) {
        this.next = next;
    }

    @Override
    public Reply send(Call call) {
        Reply reply = next.send(call);
        List<String> secrets = new ArrayList<>(call.confidential().get());
        try {
            JsonNode body = Json.readObject(reply.body());
            if (body.path("access_token").isTextual()) {
                secrets.add(body.path("access_token").textValue());
            }
            return isLimited(reply, body) ? reply.confiding(secrets).rateLimited() : reply.confiding(secrets);
        } catch (JsonFault unreadable) {
            if (reply.isSuccess()) {
                secrets.add(reply.body());
            }
            return reply.confiding(secrets);
        }
    }

    private static boolean isLimited(Reply reply, JsonNode body) {
        String words =
                body.path("error_description").asText(body.path("description").asText());
        return reply.status() < 500 && words.strip().toLowerCase(Locale.ROOT).startsWith(LIMITED);
    }
}
