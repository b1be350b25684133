package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.json.Json;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an action or a draft whole.
 *
 * <p>The server leaves contract and configuration out unless asked, and gives templates by their addresses. Whoever
 * ignores that writes the defaults back with the next change.
 */
public final class ActionReader {
    public static final String VIEW = "integrations:action:view";

    private final Api api;
    private final Limits limits;
    private final Stage stage;

    public ActionReader(Api api, Limits limits, Stage stage) {
        this.api = api;
        this.limits = limits;
        this.stage = stage;
    }

    /** Returns one that asks once. */
    public ActionReader withoutRepetition() {
        return new ActionReader(api, limits.withFaultRetries(0), stage);
    }

    /** Returns it for looking at: a template that the server refuses to show stays an address. */
    public Action whole(String id, boolean flatten) {
        Action action = read(id, flatten);
        return action.withTemplates(
                shown(action, ActionFile.REQUEST_TEMPLATE), shown(action, ActionFile.SUCCESS_TEMPLATE));
    }

    /** Returns it for changing and comparing: without the text of a template that is not possible. */
    public Action forChange(String id) {
        Action action = read(id, false);
        return action.withTemplates(
                template(action, ActionFile.REQUEST_TEMPLATE), template(action, ActionFile.SUCCESS_TEMPLATE));
    }

    /** Returns it with the addresses of its schemas and templates. */
    public Action outline(String id) {
        return read(id, false);
    }

    /** Returns it with its contract only, or nothing if there is none. */
    public Optional<Action> findContract(String id) {
        try {
            return Optional.of(send(id, stage.one(id).query("expand", "contract"), "", Action::parse));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns it without anything else. */
    public Action plain(String id) {
        return send(id, stage.one(id), "", Action::parse);
    }

    /** Returns the text of one of its files. */
    public String file(String id, String folder, String name, boolean flatten) {
        ApiPath path = stage.one(id).literal(folder).id(name);
        if (flatten) {
            path.query("flatten", "true");
        }
        return folder.equals("schemas")
                ? send(id, path, "the schema " + name + " of ", ActionReader::schema)
                : send(id, path, "the template " + name + " of ", Function.identity());
    }

    /** Keeps the text as it came, if it is a schema at all. */
    private static String schema(String text) {
        Json.readObject(text);
        return text;
    }

    private Action read(String id, boolean flatten) {
        ApiPath path = stage.one(id).query("expand", "contract");
        if (flatten) {
            path.query("flatten", "true");
        }
        return send(id, path.query("includeConfig", "true"), "", Action::parse);
    }

    private <T> T send(String id, ApiPath path, String part, Function<String, T> reader) {
        Call call = Call.of("read " + part + stage.named(id), VIEW, "GET", path, limits);
        Call asking = part.startsWith("the template") ? call.withHeader("Accept", "*/*") : call;
        return api.send(asking.awaiting(stage.key(id), 404), reader);
    }

    private @Nullable String shown(Action action, ActionFile file) {
        try {
            return template(action, file);
        } catch (AuthenticationException | RateLimitedException | InvalidReplyException e) {
            throw e;
        } catch (ApiException e) {
            if (e.status() >= 500) {
                throw e;
            }
            return null;
        }
    }

    private @Nullable String template(Action action, ActionFile file) {
        boolean isRequest = file == ActionFile.REQUEST_TEMPLATE;
        Optional<String> text = isRequest ? action.requestTemplate() : action.successTemplate();
        Optional<String> address = isRequest ? action.requestTemplateUri() : action.successTemplateUri();
        // A blank beside an address may stand for a text that was left out.
        return text.filter(found -> !found.isEmpty()).isPresent() || address.isEmpty()
                ? text.orElse(null)
                : file(action.id(), "templates", file.nameIn(action), false);
    }
}
