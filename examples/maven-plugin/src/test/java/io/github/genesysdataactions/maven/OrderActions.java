package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ActionSource;
import io.github.genesysdataactions.sync.DesiredActions;

/** Is copied into a project as one of its classes, so it needs no other class of the tests. */
public final class OrderActions implements ActionSource {
    /** Made by {@code ServiceLoader}. */
    public OrderActions() {}

    @Override
    public DesiredActions actions() {
        return DesiredActions.of(ActionDefinition.builder("Cancel order")
                .post("https://orders.example.com/cancel")
                .input(in -> in.required("orderId", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .build());
    }
}
