package io.github.genesysdataactions.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.ActionReader;
import io.github.genesysdataactions.local.api.Refusal;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationStore;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts export files into the organization, as the import of the admin page does: into an integration of the type that the
 * file names, which is made where there is none. A file whose action can be published becomes a published action, another
 * one a draft; one that has the name of an action in the same integration takes its place and keeps its id.
 */
public final class ActionLoader {
    private final ActionStore actions;
    private final IntegrationStore integrations;

    public ActionLoader(ActionStore actions, IntegrationStore integrations) {
        this.actions = actions;
        this.integrations = integrations;
    }

    /**
     * Loads a file.
     *
     * @throws NotLoadable if not even a draft can be made of it
     */
    public synchronized Loaded load(ExportDocument file) throws NotLoadable {
        Loaded loaded = put(file);
        actions.keepExportFields(loaded.action().id(), file.more());
        return loaded;
    }

    private Loaded put(ExportDocument file) throws NotLoadable {
        Integration integration = integration(file);
        ObjectNode body = file.toCreate(integration.id(), integration.name());
        ActionRecord draft;
        try {
            draft = ActionReader.readDraft(body);
        } catch (Refusal e) {
            throw new NotLoadable(String.valueOf(e.getMessage()));
        }
        if (integration.type().functions()) {
            return asDraft(draft, "A function data action is published once its function has a package.");
        }
        try {
            return asPublished(ActionReader.read(body));
        } catch (Refusal e) {
            return asDraft(draft, String.valueOf(e.getMessage()));
        }
    }

    private Loaded asPublished(ActionRecord wanted) {
        same(actions.allDrafts(), wanted).ifPresent(draft -> actions.deleteDraft(draft.id()));
        return same(actions.all(), wanted)
                .flatMap(old -> actions.update(old.id(), current -> edited(current, wanted)))
                .map(action -> new Loaded(action, false, true, ""))
                .orElseGet(() -> new Loaded(actions.create(wanted::withId), false, false, ""));
    }

    private Loaded asDraft(ActionRecord wanted, String problem) {
        return same(actions.allDrafts(), wanted)
                .flatMap(old -> actions.updateDraft(old.id(), current -> edited(current, wanted)))
                .or(() -> same(actions.all(), wanted)
                        .flatMap(old -> actions.draft(old.id(), (action, draft) -> edited(action, wanted))))
                .map(draft -> new Loaded(draft, true, true, problem))
                .orElseGet(() -> new Loaded(actions.createDraft(wanted::withId), true, false, problem));
    }

    private static ActionRecord edited(ActionRecord current, ActionRecord wanted) {
        return current.edited(wanted.name(), wanted.category(), wanted.secure(), wanted.contract(), wanted.config());
    }

    private static Optional<ActionRecord> same(List<ActionRecord> all, ActionRecord wanted) {
        return all.stream()
                .filter(action -> action.name().equals(wanted.name())
                        && action.integrationId().equals(wanted.integrationId()))
                .findFirst();
    }

    private Integration integration(ExportDocument file) throws NotLoadable {
        Optional<Integration> named = file.integrationId().flatMap(integrations::find);
        if (named.isPresent()) {
            return named.get();
        }
        String typeId = file.integrationType().orElse(IntegrationType.WEB_SERVICES.id());
        IntegrationType type = IntegrationType.find(typeId)
                .orElseThrow(() -> new NotLoadable("Its integrationType is not known here; known are "
                        + IntegrationType.all().stream()
                                .map(IntegrationType::id)
                                .toList() + "."));
        return integrations.all().stream()
                .filter(integration -> integration.type().equals(type))
                .findFirst()
                .orElseGet(() -> create(type));
    }

    private Integration create(IntegrationType type) {
        Integration created = new Integration(
                UUID.randomUUID().toString(), type.name(), type, true, Integration.Config.EMPTY, Instant.MIN);
        integrations.add(created);
        return created;
    }
}
