package consumer;

import consumer.contract.Request;
import consumer.contract.Response;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import java.net.URI;
import java.util.List;

/** Registers an action and calls it, and prints what came back and which modules it ran in. */
public final class Main {
    private Main() {}

    /** Takes the cloud's URL, its client id, its secret, its integration and the function's URL. */
    public static void main(String[] args) {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(args[0])))
                .clientCredentials(args[1], args[2])
                .defaultIntegration(args[3])
                .build()) {
            ActionDefinition definition = ActionDefinition.builder("Greet")
                    .post(args[4])
                    .input(Request.class)
                    .output(Response.class)
                    .build();

            Action action = genesys.actions().create(definition);
            Response answer = genesys.actions().execute(action.id(), new Request("C-1"), Response.class);

            System.out.println("answer: " + answer.greeting());
            System.out.println("without an input: " + Greeter.statusOf("{}"));
        }
        for (Class<?> type : List.of(Main.class, GenesysDataActions.class, Greeter.class.getSuperclass())) {
            System.out.println(type.getSimpleName() + " of module " + type.getModule().getName() + ", version "
                    + type.getPackage().getImplementationVersion());
        }
    }
}
