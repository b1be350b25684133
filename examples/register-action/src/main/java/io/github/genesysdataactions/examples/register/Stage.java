package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.examples.lambda.ProcessCustomer;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.options.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the story plays: a client, the function's address, and whatever has to be closed at the end. */
final class Stage implements AutoCloseable {
    private final GenesysDataActions genesys;
    private final String cloud;
    private final String lambda;
    private final Target target;
    private final Optional<String> integrationId;
    private final boolean flat;
    private final Supplier<List<LoggedRequest>> seen;
    private final Deque<AutoCloseable> opened;

    private Stage(
            GenesysDataActions genesys,
            String cloud,
            String lambda,
            Target target,
            Optional<String> integrationId,
            boolean flat,
            Supplier<List<LoggedRequest>> seen,
            Deque<AutoCloseable> opened) {
        this.genesys = genesys;
        this.cloud = cloud;
        this.lambda = lambda;
        this.target = target;
        this.integrationId = integrationId;
        this.flat = flat;
        this.seen = seen;
        this.opened = opened;
    }

    /** How the action reaches the function. */
    record Target(String address, boolean isArn) {}

    static Stage onLoopback(boolean flat) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        LocalCloud cloud = LocalCloud.start();
        opened.push(cloud);
        LocalGateway gateway = LocalGateway.start(ProcessCustomer.class);
        opened.push(gateway);
        GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .build();
        opened.push(genesys);
        String url = gateway.url() + "/genesys-lambda";
        return new Stage(
                genesys,
                cloud.url() + " (on loopback, no account needed)",
                "ProcessCustomer behind an API gateway at " + url,
                new Target(url, false),
                Optional.of(cloud.integrationId()),
                flat,
                cloud::requests,
                opened);
    }

    static Stage live(Settings settings) {
        GenesysDataActions genesys =
                GenesysDataActions.builder(settings.environment()).build();
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        opened.push(genesys);
        Target target = settings.gatewayUrl()
                .map(url -> new Target(url, false))
                .orElseGet(() -> new Target(settings.functionArn().orElseThrow(), true));
        return new Stage(
                genesys,
                genesys.region().toString(),
                (target.isArn() ? "invoked directly: " : "behind an API gateway at ") + target.address(),
                target,
                settings.integrationId(),
                settings.isFlat(),
                List::of,
                opened);
    }

    GenesysDataActions genesys() {
        return genesys;
    }

    String cloud() {
        return cloud;
    }

    String lambda() {
        return lambda;
    }

    Target target() {
        return target;
    }

    /** Returns the integration that gets the action, unless it has to be found. */
    Optional<String> integrationId() {
        return integrationId;
    }

    boolean isFlat() {
        return flat;
    }

    /** Returns the requests that the Genesys Cloud on loopback has seen; a live one does not tell. */
    List<LoggedRequest> seen() {
        return seen.get();
    }

    @Override
    public void close() {
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                throw new Failure("Could not close " + one + ".");
            }
        }
    }
}
