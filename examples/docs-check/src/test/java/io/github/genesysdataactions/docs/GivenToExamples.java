package io.github.genesysdataactions.docs;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.ActionRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the examples of the API's own pages may use without declaring it. */
@SuppressWarnings("NullAway.Init")
public abstract class GivenToExamples extends Given {
    static final String IMPORTS = Given.IMPORTS + """
            import io.github.genesysdataactions.docs.GivenToExamples.*;
            import io.github.genesysdataactions.redis.*;
            import io.github.genesysdataactions.testing.*;
            import io.github.genesysdataactions.testing.junit.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.*;
            import static org.junit.jupiter.api.Assertions.*;
            """;

    protected String id;
    protected String secret;
    protected Map<String, String> input;
    protected Action draft;
    protected ActionDefinition findOrder;
    protected ActionDefinition cancelOrder;
    protected List<ActionDefinition> definitions;
    protected Credential credential;
    protected Plan plan;
    protected Path file;
    protected LocalCloud cloud;
    protected ActionRunner runner;

    /** What an order is to the examples. */
    public record Order(String id) {}

    /** A type with a type argument. */
    public record Page<T>(List<T> items) {}

    /** An output. */
    public record OrderFound(String state) {}

    /** An input. */
    public record OrderRequest(String orderId) {}

    /** Another output. */
    public record OrderResponse(String state) {}

    /** An exception of the application. */
    public static final class OrderNotFound extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
