package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.Actions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.examples.lambda.CustomerResponse;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationType;
import java.util.Optional;

/** Registers through the public API and lets Genesys Cloud call the function, as Architect would. */
final class PublicRun implements Run {
    private final Stage stage;
    private final Story story;
    private final Actions actions;

    PublicRun(Stage stage, Story story) {
        this.stage = stage;
        this.story = story;
        this.actions = stage.genesys().actions();
    }

    @Override
    public void run(boolean delete) {
        ActionDefinition definition = CustomerAction.definition(stage.target());
        story.tell("Data action", definition.name() + " " + CustomerAction.describe(definition));
        try {
            Action action = register(in(integrationId(), definition));
            try {
                execute(action);
            } finally {
                if (delete) {
                    actions.delete(action.id());
                    story.tell("Deleted", action.id());
                }
            }
        } catch (DataActionsException e) {
            story.tell("Verdict", stage.genesys().check().toString().replace("\n", "\n" + " ".repeat(15)));
            throw e;
        }
    }

    private String integrationId() {
        return stage.integrationId().orElseGet(this::onlyIntegration);
    }

    private String onlyIntegration() {
        String type = stage.target().isArn() ? IntegrationType.AWS_LAMBDA : IntegrationType.WEB_SERVICES;
        try {
            Integration only = stage.genesys().integrations().onlyEnabled(type);
            story.tell("Integration", only.name() + " (" + only.id() + "), the only enabled one of its type");
            return only.id();
        } catch (AmbiguousNameException | PermissionDeniedException e) {
            throw new Failure(e.getMessage() + " Set " + Settings.INTEGRATION_ID + " to the id of the one to use.");
        }
    }

    private static ActionDefinition in(String integrationId, ActionDefinition definition) {
        return definition.toBuilder().integration(integrationId).build();
    }

    /** Looks first: names are not unique in Genesys Cloud, so creating twice would make two. */
    private Action register(ActionDefinition definition) {
        Optional<Action> existing =
                actions.findByName(definition.name(), definition.integrationId().orElseThrow());
        Action action = existing.isEmpty() ? actions.create(definition) : actions.createOrUpdate(definition);
        String what = existing.isEmpty()
                ? "created with POST /api/v2/integrations/actions"
                : existing.get().version() == action.version()
                        ? "was there and is as wanted"
                        : "was there and is updated";
        story.tell("Registered", what);
        story.tell("", "id " + action.id() + ", version " + action.version());
        return action;
    }

    private void execute(Action action) {
        story.tell("Called", "POST .../execute, as Architect does: " + CustomerAction.SAMPLE);
        CustomerResponse answer = actions.execute(action.id(), CustomerAction.SAMPLE, CustomerResponse.class);
        story.tell("Answer", answer.toString());
    }
}
