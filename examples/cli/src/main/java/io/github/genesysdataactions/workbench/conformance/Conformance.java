package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import io.github.genesysdataactions.workbench.conformance.Report.Answer;
import io.github.genesysdataactions.workbench.conformance.Report.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks an organization the open questions of local-cloud's table: in one integration, with actions whose names begin with a
 * prefix, within 60 requests. It removes what it has made, and what an earlier run that was ended has left.
 */
public final class Conformance {
    /** What the names of all that it makes begin with. */
    public static final String PREFIX = "data-actions conformance ";

    /** How many requests it may send, that for a token included. */
    public static final int MOST_REQUESTS = 60;

    private static final JsonMapper MAPPER = new JsonMapper();
    /** A create, and its removal. */
    private static final int LAMBDA_REQUESTS = 2;

    private static final String WRONG_SECRET = "certainly-not-the-secret";

    private final Calls calls;
    private final String integrationId;
    private final Provided provided;
    private final Made made;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    /** The groups that not all requests were left for. */
    private final Set<Group> later = EnumSet.noneOf(Group.class);

    private Group asking = Group.SETTINGS;

    private Conformance(Calls calls, String integrationId, Provided provided) {
        this.calls = calls;
        this.integrationId = integrationId;
        this.provided = provided;
        this.made = new Made(calls);
        Question.open().forEach(question -> questions.put(question.id(), question));
    }

    /**
     * Begins with the login, or with the token that there is.
     *
     * @param variables the settings, by the names that the environment has for them
     * @throws ConfigurationException if no integration is named
     */
    public static Conformance begin(Region region, Map<String, String> variables, Provided provided, Watcher watcher) {
        return begin(
                variables, provided, new Calls(region, MOST_REQUESTS, watcher, time -> Thread.sleep(time.toMillis())));
    }

    static Conformance begin(Map<String, String> variables, Provided provided, Calls calls) {
        String integrationId = Optional.ofNullable(variables.get("GENESYS_INTEGRATION_ID"))
                .orElseThrow(() ->
                        new ConfigurationException("No integration is named. Name one of the type Web Services Data"
                                + " Actions that is enabled, with --integration-id; best one that nothing else uses."));
        return new Conformance(calls, integrationId, provided);
    }

    /**
     * Logs in, and returns the token, so that one login does for all.
     *
     * @param variables the settings, by the names that the environment has for them
     */
    public String login(Map<String, String> variables) {
        String token = variables.get("GENESYS_ACCESS_TOKEN");
        if (token == null) {
            Reply right = calls.login(
                    variables.getOrDefault("GENESYS_CLIENT_ID", ""),
                    variables.getOrDefault("GENESYS_CLIENT_SECRET", ""));
            token = right.json().path("access_token").asText();
            if (token.isEmpty()) {
                throw new DataActionsException("The login answered " + right.shown() + ".");
            }
            calls.traits()
                    .note("lifetime of a token", right.json().path("expires_in").asInt() + " s");
        }
        calls.use(token);
        return token;
    }

    /**
     * Asks all questions, or those of some groups.
     *
     * @param variables the settings, by the names that the environment has for them
     * @param sent how many requests others have sent
     */
    public Report run(Map<String, String> variables, int sent, Set<Group> groups) {
        calls.count(sent);
        boolean isClean;
        try {
            ReadQuestions read = new ReadQuestions(this);
            made.findLeftovers(leftIn(), read.integrations());
            if (!made.remove()) {
                throw new DataActionsException(
                        "What an earlier run left behind could not be removed. Delete the actions, the integration and"
                                + " the credential whose names begin with '" + PREFIX.strip() + "'.");
            }
            for (Group group : Group.values()) {
                if (groups.contains(group)) {
                    asking = group;
                    ask(group, variables, read);
                }
            }
        } finally {
            isClean = made.remove();
        }
        Set<String> late = calls.notVisible();
        if (!late.isEmpty()) {
            answer("not-visible-yet", true, "404 for " + String.join(", ", late));
        }
        questions.forEach((id, question) ->
                answers.putIfAbsent(id, new Answer(question, Verdict.NOT_ASKED, Unasked.why(id, groups, provided))));
        return new Report(
                questions.keySet().stream().map(id -> answers.get(id)).toList(),
                calls.traits().all(),
                calls.sent(),
                isClean,
                later);
    }

    private void ask(Group group, Map<String, String> variables, ReadQuestions read) {
        switch (group) {
            case SETTINGS -> {
                wrongLogin(variables);
                read.ask();
            }
            case ACTIONS -> new ActionQuestions(this).ask();
            case DRAFTS -> new DraftQuestions(this).ask();
            case EXECUTIONS -> new ExecutionQuestions(this).ask();
            case INTEGRATION -> {
                if (provided.ownIntegration()) {
                    new IntegrationQuestions(this, read.integrationType()).ask();
                }
            }
            case FUNCTION -> {
                ask(LAMBDA_REQUESTS, this::lambda, "lambda-arn");
                provided.functionIntegrationId().ifPresent(id -> new FunctionQuestions(this, id).ask());
            }
        }
    }

    private void lambda() {
        ObjectNode action = action("lambda");
        action.withObject("/config/request")
                .put("requestUrlTemplate", "arn:aws:lambda:us-east-1:123456789012:function:conformance");
        Reply reply = create(action);
        answer("lambda-arn", reply, reply.isOk(), "a create: " + reply.shown() + "; it was not executed");
    }

    private Set<String> leftIn() {
        Set<String> ids = new LinkedHashSet<>(List.of(integrationId));
        provided.functionIntegrationId().ifPresent(ids::add);
        return ids;
    }

    private void wrongLogin(Map<String, String> variables) {
        String id = variables.get("GENESYS_CLIENT_ID");
        if (id == null || variables.containsKey("GENESYS_ACCESS_TOKEN")) {
            unanswered("login-refused", "an access token was given; a client id and its secret are needed");
            return;
        }
        ask(
                1,
                () -> {
                    Reply wrong = calls.login(id, WRONG_SECRET);
                    answer("login-refused", wrong.shown().equals("401 invalid_client"), wrong.shown());
                },
                "login-refused");
    }

    Calls calls() {
        return calls;
    }

    Made made() {
        return made;
    }

    Provided provided() {
        return provided;
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

    /** Answers with what was seen, unless a permission is missing. */
    void answer(String id, Reply reply, boolean isAsHere, String what) {
        if (reply.status() == 403) {
            unanswered(id, "the client lacks a permission: " + reply.shown());
        } else {
            answer(id, isAsHere, what);
        }
    }

    boolean isAnswered(String id) {
        return answers.containsKey(id);
    }

    /** Asks something, unless so few requests are left that not all could be removed. */
    void ask(int requests, Runnable work, String... ids) {
        if (!calls.has(requests + made.size() + 1)) {
            later.add(asking);
            for (String id : ids) {
                unanswered(id, "no requests were left: ask it in another run, with --ask " + asking.shownName());
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
        Reply reply = calls.post("", action.toString());
        noteMade(reply, Made.action(id(reply)));
        return reply;
    }

    Reply createDraft(ObjectNode action) {
        Reply reply = calls.post("/drafts", action.toString());
        noteMade(reply, Made.draft(id(reply)));
        return reply;
    }

    /** Notes what was made, if it was. */
    void noteMade(Reply reply, String path) {
        if (reply.isOk()) {
            made.add(path);
            calls.isFresh(Calls.encoded(id(reply)));
        }
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

    /** Returns the names of something, for a report, which has no other texts. */
    static String names(List<String> names) {
        List<String> harmless = new ArrayList<>();
        for (String name : names) {
            harmless.add(name.matches("[A-Za-z0-9._-]{1,60}") ? name : "(another)");
        }
        return harmless.isEmpty() ? "none" : String.join(", ", harmless);
    }
}
