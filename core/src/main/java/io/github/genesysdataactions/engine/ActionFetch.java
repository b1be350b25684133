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
import io.github.genesysdataactions.http.CallBudget;
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
public final class ActionFetch {
    private final Api api;
    private final CallBudget budget;
    private final Stage stage;

    public ActionFetch(Api api, CallBudget budget, Stage stage) {
        this.api = api;
        this.budget = budget;
        this.stage = stage;
    }

    /** Returns one that asks once. */
    public ActionFetch withoutRepetition() {
        return new ActionFetch(api, budget.withFaultRetries(0), stage);
    }

    /** Returns it for looking at: a template that the server refuses to show stays an address. */
    public Action whole(String id, boolean flatten) {
        Action action = read(id, flatten);
        return ActionRequest.fill(
                action, shown(action, ActionFile.REQUEST_TEMPLATE), shown(action, ActionFile.SUCCESS_TEMPLATE));
    }

    /** Returns it for changing and comparing: without the text of a template that is not possible. */
    public Action forChange(String id) {
        Action action = read(id, false);
        return ActionRequest.fill(
                action, template(action, ActionFile.REQUEST_TEMPLATE), template(action, ActionFile.SUCCESS_TEMPLATE));
    }

    /**
     * Returns what the server answered to a change with the texts of its templates.
     *
     * @param known the text of a template that need not be read, if it is still there
     */
    public Action afterChange(Action answer, Function<ActionFile, Optional<String>> known) {
        return ActionRequest.fill(
                answer,
                template(answer, ActionFile.REQUEST_TEMPLATE, known.apply(ActionFile.REQUEST_TEMPLATE)),
                template(answer, ActionFile.SUCCESS_TEMPLATE, known.apply(ActionFile.SUCCESS_TEMPLATE)));
    }

    /** Returns it with the addresses of its schemas and templates. */
    public Action outline(String id) {
        return read(id, false);
    }

    /** Returns whether the text of a template is there, or the action has none to read. */
    public static boolean isRead(Action action, ActionFile file) {
        boolean isRequest = file == ActionFile.REQUEST_TEMPLATE;
        // A blank beside an address may stand for a text that was left out.
        return (isRequest ? action.requestTemplate() : action.successTemplate())
                        .filter(found -> !found.isEmpty())
                        .isPresent()
                || (isRequest ? action.requestTemplateUri() : action.successTemplateUri()).isEmpty();
    }

    /** Returns it with its contract only, or nothing if there is none. */
    public Optional<Action> findContract(String id) {
        try {
            return Optional.of(send(id, stage.read().path(id).query("expand", "contract")));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns it without anything else. */
    public Action plain(String id) {
        return send(id, stage.read().path(id));
    }

    /** Returns the text of one of its schemas. */
    public String schema(String id, String name, boolean flatten) {
        ApiPath path = stage.schema().path(id, name);
        if (flatten) {
            path.query("flatten", "true");
        }
        return api.send(
                stage.schema().call(budget, path, name, id).awaiting(stage.key(id), 404), ActionFetch::checkedSchema);
    }

    /** Returns the text of one of its templates. */
    public String template(String id, String name) {
        Call call = stage.template().call(budget, stage.template().path(id, name), name, id);
        return api.send(call.withHeader("Accept", "*/*").awaiting(stage.key(id), 404));
    }

    /** Keeps the text unchanged, if it is a schema at all. */
    private static String checkedSchema(String text) {
        Json.readObject(text);
        return text;
    }

    private Action read(String id, boolean flatten) {
        ApiPath path = stage.read().path(id).query("expand", "contract");
        if (flatten) {
            path.query("flatten", "true");
        }
        return send(id, path.query("includeConfig", "true"));
    }

    private Action send(String id, ApiPath path) {
        return api.send(stage.read().call(budget, path, id).awaiting(stage.key(id), 404), Action::parse);
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
        return template(action, file, Optional.empty());
    }

    private @Nullable String template(Action action, ActionFile file, Optional<String> known) {
        Optional<String> text =
                file == ActionFile.REQUEST_TEMPLATE ? action.requestTemplate() : action.successTemplate();
        return isRead(action, file)
                ? text.orElse(null)
                : known.orElseGet(() -> template(action.id(), file.nameIn(action)));
    }
}
