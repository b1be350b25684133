package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an action whole.
 *
 * <p>The server leaves contract and configuration out unless asked, and gives templates by their addresses. Whoever
 * ignores that writes the defaults back with the next change.
 */
final class ActionReader {
    private static final String VIEW = "integrations:action:view";

    private final Api api;
    private final Limits limits;

    ActionReader(Api api, Limits limits) {
        this.api = api;
        this.limits = limits;
    }

    Action whole(String id) {
        ApiPath path =
                ApiPath.of(Actions.PATH).id(id).query("expand", "contract").query("includeConfig", "true");
        Action action = api.send(Call.of("read action '" + id + "'", VIEW, "GET", path, limits), Action::parse);
        return action.withTemplates(
                template(id, "requesttemplate.vm", action.requestTemplate(), action.requestTemplateUri()),
                template(id, "successtemplate.vm", action.successTemplate(), action.successTemplateUri()));
    }

    /** Fetches the text by the file names that the provider source of terraform-provider-genesyscloud uses. */
    private @Nullable String template(String id, String file, Optional<String> text, Optional<String> uri) {
        if (text.isPresent() || uri.isEmpty()) {
            return text.orElse(null);
        }
        ApiPath path = ApiPath.of(Actions.PATH).id(id).literal("templates").literal(file);
        Call call = Call.of("read the template " + file + " of action '" + id + "'", VIEW, "GET", path, limits)
                .withHeader("Accept", "*/*");
        return api.send(call);
    }
}
