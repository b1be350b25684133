package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.sync.DesiredAction;
import java.util.List;
import java.util.Optional;

/** An action or draft that is to be created from JSON, which no rule of ours was asked about. */
public final class NewDesiredAction implements NewThing<Action> {
    private final ActionOperations at;
    private final Stage stage;
    private final DesiredAction desired;
    private final SentAction sent;
    private final Call call;

    public NewDesiredAction(ActionOperations at, DesiredAction desired) {
        this.at = at;
        this.stage = at.stage();
        this.desired = desired;
        this.sent = new SentAction(desired.toCreateJson());
        this.call = Call.of(
                        "create " + stage.named(desired.name()),
                        ActionOperations.ADD,
                        "POST",
                        stage.all(),
                        at.api().begin())
                .withJson(sent.json())
                .withConfidential(sent::headerValues);
    }

    /** Creates it; nobody else has the name, as the list has just been read. */
    public Action create() {
        Api api = at.api();
        Action created = new Creation<>(this, api, call.limits()).run(true);
        api.recent().add(stage.key(created.id()));
        return created;
    }

    @Override
    public String kind() {
        return stage.toString();
    }

    @Override
    public String name() {
        return desired.name();
    }

    @Override
    public String purpose() {
        return call.purpose();
    }

    @Override
    public Action send() {
        String integration = desired.integrationId().orElse("");
        return at.api()
                .recent()
                .whenUsable(integration, call, () -> sent.complete(at.api().send(call, Action::parse)));
    }

    @Override
    public List<String> sameName(Limits limits) {
        return ActionPages.stream(at.api(), stage, ActionQuery.all().withNamePart(name()), () -> limits)
                .filter(action -> action.name().equals(name()))
                .filter(action -> action.integrationId().equals(desired.integrationId()))
                .map(ActionSummary::id)
                .toList();
    }

    @Override
    public Optional<Action> ifWanted(String id, Limits limits) {
        return Optional.of(at.reader(limits).forChange(id)).filter(WantedAction.of(sent.json())::isMetBy);
    }
}
