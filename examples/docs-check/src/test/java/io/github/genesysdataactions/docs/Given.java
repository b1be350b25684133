package io.github.genesysdataactions.docs;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;

/** What the blocks may use without declaring it. */
@SuppressWarnings("NullAway.Init")
public abstract class Given {
    static final String IMPORTS = """
            import com.fasterxml.jackson.annotation.*;
            import io.github.genesysdataactions.*;
            import io.github.genesysdataactions.action.*;
            import io.github.genesysdataactions.auth.*;
            import io.github.genesysdataactions.aws.*;
            import io.github.genesysdataactions.docs.Given.*;
            import io.github.genesysdataactions.error.*;
            import io.github.genesysdataactions.file.*;
            import io.github.genesysdataactions.integration.*;
            import io.github.genesysdataactions.lambda.*;
            import io.github.genesysdataactions.lambda.testing.*;
            import io.github.genesysdataactions.lint.*;
            import io.github.genesysdataactions.local.*;
            import io.github.genesysdataactions.options.*;
            import io.github.genesysdataactions.schema.*;
            import io.github.genesysdataactions.sync.*;
            import java.net.*;
            import java.net.http.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import static org.assertj.core.api.Assertions.*;
            """;

    protected String clientId;
    protected String clientSecret;
    protected String integrationId;
    protected GenesysDataActions genesys;
    protected ActionDefinition definition;
    protected Action action;

    /** What the pages send. */
    public record CustomerRequest(String customerId, String actionType) {}

    /** What the pages get back. */
    public record CustomerResponse(String status, String message, String processedId) {}

    /** The handler that a reader has already. */
    public static final class MyHandler extends DataActionHandler<CustomerRequest, CustomerResponse> {
        @Override
        protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
            return new CustomerResponse("success", request.actionType(), invocation.requestId());
        }
    }
}
