package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.engine.ZipUploader.FileStore;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.options.UploadProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The operations on functions, each with its requests. */
public final class FunctionOperations {

    private final ActionOperations drafts;
    private final FileStore store;

    public FunctionOperations(ActionOperations drafts, FileStore store) {
        this.drafts = drafts;
        this.store = store;
    }

    public Api api() {
        return drafts.api();
    }

    public List<FunctionRuntime> runtimes() {
        return drafts.api()
                .send(Endpoint.LIST_RUNTIMES.call(begin()), answer -> PageReader.list(answer, FunctionRuntime::parse));
    }

    public FunctionConfig get(String actionId) {
        return read(Stage.PUBLISHED, actionId, begin());
    }

    public FunctionConfig draft(String actionId) {
        return read(Stage.DRAFT, actionId, begin());
    }

    public FunctionConfig update(String actionId, FunctionSettings settings) {
        ActionOperations.requireChangeable(actionId);
        Call call = Endpoint.UPDATE_FUNCTION
                .call(begin().withIdempotent(true), actionId)
                .withJson(settings.toJson());
        return send(Stage.DRAFT, actionId, call, FunctionConfig::parse);
    }

    public FunctionConfig upload(String actionId, Path zip, UploadProgress progress) {
        ActionOperations.requireChangeable(actionId);
        Objects.requireNonNull(progress, "progress");
        CallBudget budget = begin();
        return new ZipUploader(drafts.api(), store, actionId, Objects.requireNonNull(zip, "zip"), budget)
                .run(() -> drafts.api().send(reading(Stage.DRAFT, actionId, budget), FunctionConfig::parse), progress);
    }

    public Action publish(String actionId) {
        return new Publisher(drafts).publish(actionId);
    }

    private FunctionConfig read(Stage stage, String id, CallBudget budget) {
        return send(stage, id, reading(stage, id, budget), FunctionConfig::parse);
    }

    private static Call reading(Stage stage, String id, CallBudget budget) {
        return stage.function().call(budget, id);
    }

    private <T> T send(Stage stage, String id, Call call, Function<String, T> reader) {
        Api api = drafts.api();
        return api.send(call.awaiting(stage.key(id), 404), reader);
    }

    private CallBudget begin() {
        return drafts.api().begin();
    }
}
