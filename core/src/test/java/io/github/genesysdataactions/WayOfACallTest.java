package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.testing.Customers;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each frame between a facet and the wire stands for one concern; nothing only passes a call on. */
@Timeout(60)
class WayOfACallTest {
    private static final String ROOT = "io.github.genesysdataactions.";
    private static final ActionDefinition DEFINITION =
            Customers.definition("Find customer", "https://example.com/").build();

    /** The classes on the way, and why a call passes each. */
    private static final Map<String, String> CONCERNS = Map.ofEntries(
            Map.entry("Actions", "the front door"),
            Map.entry("Sync", "the front door"),
            Map.entry("engine.ActionOperations", "what an operation sends: JSON, permission, deadline"),
            Map.entry("engine.Execution", "what an execution sends, and which values no failure repeats"),
            Map.entry("engine.sync.PlanApplier", "looks whether the plan still holds, and tells the progress"),
            Map.entry("engine.sync.Parallel", "several changes at a time"),
            Map.entry("engine.sync.ChangeApplier", "one change: write, read back, compare"),
            Map.entry("engine.Create", "never leaves two"),
            Map.entry("engine.Api", "a reply becomes a value or an exception"),
            Map.entry("http.WatchedTransport", "tells log and listeners"),
            Map.entry("http.Retry", "sends again"),
            Map.entry("http.Retry$Sending", "one try: waits before it, records what came of it"),
            Map.entry("http.limit.GateTransport", "waits for the rate limit"),
            Map.entry("http.token.AuthorizingTransport", "adds the token"),
            Map.entry("http.jdk.JdkTransport", "a call becomes a request, an answer a reply"),
            Map.entry("http.jdk.RoundTrip", "what happened on the wire, as one of our exceptions"),
            Map.entry("http.jdk.JdkClient", "ends the request at its deadline"));

    private final List<List<String>> ways = new ArrayList<>();

    @Test
    void create() {
        assertThat(wayThrough("engine.Create", genesys -> genesys.actions().create(DEFINITION)))
                .containsExactly(
                        "Actions",
                        "engine.ActionOperations",
                        "engine.Create",
                        "engine.Api",
                        "http.WatchedTransport",
                        "http.Retry",
                        "http.Retry$Sending",
                        "http.limit.GateTransport",
                        "http.token.AuthorizingTransport",
                        "http.jdk.JdkTransport",
                        "http.jdk.RoundTrip",
                        "http.jdk.JdkClient");
    }

    @Test
    void execute() {
        assertThat(wayThrough(
                        "engine.Execution",
                        genesys -> genesys.actions()
                                .execute(genesys.actions().create(DEFINITION).id(), Map.of("customerId", "C-1"))))
                .containsExactly(
                        "Actions",
                        "engine.Execution",
                        "engine.Api",
                        "http.WatchedTransport",
                        "http.Retry",
                        "http.Retry$Sending",
                        "http.limit.GateTransport",
                        "http.token.AuthorizingTransport",
                        "http.jdk.JdkTransport",
                        "http.jdk.RoundTrip",
                        "http.jdk.JdkClient");
    }

    @Test
    void apply() {
        assertThat(wayThrough(
                        "engine.Create",
                        genesys -> genesys.sync(SyncOptions.standard().withListLag(Duration.ZERO))
                                .apply(genesys.sync().plan(List.of(DEFINITION)))))
                .containsExactly(
                        "Sync",
                        "engine.sync.PlanApplier",
                        "engine.sync.Parallel",
                        "engine.sync.PlanApplier",
                        "engine.sync.ChangeApplier",
                        "engine.ActionOperations",
                        "engine.Create",
                        "engine.Api",
                        "http.WatchedTransport",
                        "http.Retry",
                        "http.Retry$Sending",
                        "http.limit.GateTransport",
                        "http.token.AuthorizingTransport",
                        "http.jdk.JdkTransport",
                        "http.jdk.RoundTrip",
                        "http.jdk.JdkClient");
    }

    /** Returns the classes between the facet and the wire, the facet first, of the first request that passed this class. */
    private List<String> wayThrough(String type, Consumer<GenesysDataActions> operation) {
        try (LocalCloud cloud = LocalCloud.builder().start();
                GenesysDataActions genesys =
                        Customers.client(cloud).proxy(new StackListener()).build()) {
            operation.accept(genesys);
        } catch (DataActionsException e) {
            // What comes back does not matter here.
        }
        List<String> frames = ways.stream()
                .filter(way -> way.stream().anyMatch(frame -> frame.startsWith(type + " ")))
                .findFirst()
                .orElseThrow();
        List<String> classes = new ArrayList<>();
        for (String frame : frames) {
            String name = frame.substring(0, frame.indexOf(' '));
            if (classes.isEmpty() || !classes.get(classes.size() - 1).equals(name)) {
                classes.add(name);
            }
            System.out.printf("%-50s %s%n", frame, CONCERNS.getOrDefault(name, "?"));
        }
        System.out.printf("%d frames in %d classes%n%n", frames.size(), classes.size());
        assertThat(CONCERNS.keySet()).containsAll(classes);
        assertThat(frames).as("frames without a concern of their own").hasSizeLessThanOrEqualTo(classes.size() + 3);
        return classes;
    }

    /** The JDK's client asks for the way of each request on the thread of the call. */
    private final class StackListener extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            List<String> way = StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(ROOT))
                            .map(frame -> frame.getClassName().substring(ROOT.length()) + " " + frame.getMethodName())
                            .filter(frame -> !frame.startsWith("WayOfACallTest"))
                            .collect(Collectors.toCollection(ArrayList::new)));
            Collections.reverse(way);
            ways.add(way);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
