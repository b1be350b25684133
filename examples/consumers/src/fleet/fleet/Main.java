package fleet;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.redis.RedisFleet;
import io.github.genesysdataactions.schema.Schema;
import java.net.URI;

/** One process of a fleet. Arguments: Redis, cloud, client id, client secret, integration. */
public final class Main {
    private Main() {}

    /** Makes an action of a name that the other processes make too, and prints its id. */
    public static void main(String[] args) {
        ActionDefinition definition = ActionDefinition.builder("Find customer")
                .post("https://example.com/customers")
                .input(in -> in.required("customerId", Schema.string()))
                .output(out -> out.required("name", Schema.string()))
                .build();
        try (RedisFleet fleet = RedisFleet.builder(args[0]).build();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(args[1])))
                        .clientCredentials(args[2], args[3])
                        .defaultIntegration(args[4])
                        .shared(fleet)
                        .build()) {
            System.out.println("made " + genesys.actions().createOrUpdate(definition).id());
            System.out.println("RedisFleet of module " + RedisFleet.class.getModule().getName() + ", failures "
                    + fleet.counters().failures());
        }
    }
}
