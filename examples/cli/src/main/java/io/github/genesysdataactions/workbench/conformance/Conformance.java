package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import io.github.genesysdataactions.workbench.conformance.Report.Answer;
import io.github.genesysdataactions.workbench.conformance.Report.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks an organization the open questions of local-cloud's table: in one integration, with actions whose names begin with a
 * prefix, within 60 requests. It removes what it has made, and what an earlier run that was ended has left.
 */
public final class Conformance {
    /** What the names of all actions that it makes begin with. */
    public static final String PREFIX = "data-actions conformance ";

    /** How many requests it may send, that for a token included. */
    public static final int MOST_REQUESTS = 60;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Calls calls;
    private final String integrationId;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> made = new LinkedHashSet<>();

    private Conformance(Calls calls, String integrationId) {
        this.calls = calls;
        this.integrationId = integrationId;
        Question.open().forEach(question -> questions.put(question.id(), question));
    }

    /**
     * Asks all questions.
     *
     * @param variables the settings, by the names that the environment has for them
     * @param sent how many requests were sent already
     * @param backend what answers the actions' requests; without it the API itself does, which refuses them
     */
    public static Report run(Region region, Map<String, String> variables, int sent, Optional<URI> backend) {
        String integrationId = Optional.ofNullable(variables.get("GENESYS_INTEGRATION_ID"))
                .orElseThrow(() ->
                        new ConfigurationException("No integration is named. Name one of the type Web Services Data"
                                + " Actions that is enabled, with --integration-id; best one that nothing else uses."));
        Conformance conformance = new Conformance(new Calls(region, MOST_REQUESTS, sent), integrationId);
        return conformance.run(
                variables, backend.orElse(region.apiUrl().resolve("/api/v2/organizations/me")), backend.isPresent());
    }

    private Report run(Map<String, String> variables, URI url, boolean hasBackend) {
        boolean isClean;
        try {
            login(variables);
            removeLeftovers();
            new ActionQuestions(this).ask();
            new DraftQuestions(this).ask();
            new ExecutionQuestions(this, url, hasBackend).ask();
        } finally {
            isClean = remove();
        }
        questions.forEach((id, question) -> answers.putIfAbsent(
                id, new Answer(question, Verdict.NOT_ASKED, "needs more than actions of one integration")));
        return new Report(new ArrayList<>(answers.values()), calls.sent(), isClean);
    }

    private void login(Map<String, String> variables) {
        String token = variables.get("GENESYS_ACCESS_TOKEN");
        if (token != null) {
            calls.use(token);
            return;
        }
        String id = variables.getOrDefault("GENESYS_CLIENT_ID", "");
        Reply right = calls.login(id, variables.getOrDefault("GENESYS_CLIENT_SECRET", ""));
        if (!right.json().path("access_token").isTextual()) {
            throw new DataActionsException("The login answered " + right.shown() + ".");
        }
        calls.use(right.json().path("access_token").asText());
        Reply wrong = calls.login(id, "certainly-not-the-secret");
        answer("login-refused", wrong.shown().equals("401 invalid_client"), wrong.shown());
    }

    /** A run that was killed could not remove anything. */
    private void removeLeftovers() {
        for (String list : List.of("", "/drafts")) {
            Reply reply = calls.get(list + "?pageSize=100&name=" + Calls.encoded(PREFIX.strip()));
            for (JsonNode action : reply.json().path("entities")) {
                if (action.path("name").asText().startsWith(PREFIX)
                        && action.path("integrationId").asText().equals(integrationId)) {
                    made.add((list.isEmpty() ? "/" : "draft:/")
                            + action.path("id").asText());
                }
            }
        }
        if (!remove()) {
            throw new DataActionsException(
                    "What an earlier run has left could not be removed. Delete the actions whose names"
                            + " begin with '" + PREFIX.strip() + "'.");
        }
    }

    private boolean remove() {
        boolean isClean = true;
        for (String one : List.copyOf(made)) {
            try {
                Reply reply = one.startsWith("draft:")
                        ? calls.delete("/" + Calls.encoded(one.substring("draft:/".length())) + "/draft")
                        : calls.delete("/" + Calls.encoded(one.substring(1)));
                if (reply.isOk() || reply.status() == 404) {
                    made.remove(one);
                } else {
                    isClean = false;
                }
            } catch (DataActionsException e) {
                isClean = false;
            }
        }
        return isClean;
    }

    Calls calls() {
        return calls;
    }

    void answer(String id, boolean isAsHere, String what) {
        Question question = questions.get(id);
        if (question != null) {
            answers.put(id, new Answer(question, isAsHere ? Verdict.AS_HERE : Verdict.OTHERWISE, what));
        }
    }

    void unanswered(String id, String why) {
        Question question = questions.get(id);
        if (question != null) {
            answers.putIfAbsent(id, new Answer(question, Verdict.NOT_ASKED, why));
        }
    }

    /** Asks something, unless so few requests are left that not all could be removed. */
    void ask(int requests, Runnable work, String... ids) {
        if (!calls.has(requests + made.size() + 1)) {
            for (String id : ids) {
                unanswered(id, "no requests were left");
            }
            return;
        }
        try {
            work.run();
        } catch (DataActionsException e) {
            for (String id : ids) {
                unanswered(id, "the organization gave no answer");
            }
        }
    }

    /** Returns an action as a create wants it. */
    ObjectNode action(String name) {
        ObjectNode action = MAPPER.createObjectNode()
                .put("category", "Conformance")
                .put("name", PREFIX + name)
                .put("integrationId", integrationId);
        ObjectNode config = action.putObject("config");
        config.putObject("request")
                .put("requestUrlTemplate", "https://conformance.invalid/a")
                .put("requestType", "POST")
                .put("requestTemplate", "{}")
                .putObject("headers");
        ObjectNode response = config.putObject("response").put("successTemplate", "${rawResult}");
        response.putObject("translationMap");
        response.putObject("translationMapDefaults");
        ObjectNode contract = action.putObject("contract");
        contract.putObject("input")
                .putObject("inputSchema")
                .put("type", "object")
                .putObject("properties")
                .putObject("text")
                .put("type", "string");
        contract.putObject("output")
                .putObject("successSchema")
                .put("type", "object")
                .putObject("properties");
        return action;
    }

    /** Creates an action, which is removed at the end. */
    Reply create(ObjectNode action) {
        return created(() -> calls.post("", action.toString()), "/");
    }

    Reply createDraft(ObjectNode action) {
        return created(() -> calls.post("/drafts", action.toString()), "draft:/");
    }

    private Reply created(Supplier<Reply> create, String kind) {
        Reply reply = create.get();
        if (reply.isOk()) {
            made.add(kind + id(reply));
        }
        return reply;
    }

    /** It is gone already. */
    void forget(String id) {
        made.remove("/" + id);
    }

    static String id(Reply reply) {
        return reply.json().path("id").asText();
    }

    static String path(Reply reply) {
        return "/" + Calls.encoded(id(reply));
    }

    String integrationId() {
        return integrationId;
    }
}
