package checked;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.schema.Schema;
import java.util.function.Supplier;

/** Asks lint about a definition, as a test of a user's would. */
public final class Check implements Supplier<String> {
    /** For whoever runs this program. */
    public Check() {}

    @Override
    public String get() {
        ActionDefinition definition = ActionDefinition.builder("Find order")
                .post("https://orders.example.com/orders/${input.orderId}")
                .input(in -> in.required("orderId", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .build();
        return Lint.of(definition).get(0).rule().id() + " by " + Lint.class.getModule().getName();
    }
}
