package io.github.genesysdataactions.docs;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.api.IntegrationsApi;

/** What the blocks for the official SDK may use without declaring it. */
@SuppressWarnings("NullAway.Init")
public abstract class GivenOfficial {
    static final String IMPORTS = """
            import com.mypurecloud.sdk.v2.*;
            import com.mypurecloud.sdk.v2.api.*;
            import com.mypurecloud.sdk.v2.api.request.*;
            import com.mypurecloud.sdk.v2.model.*;
            import java.net.InetSocketAddress;
            import java.net.Proxy;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.concurrent.Future;
            """;

    protected String clientId;
    protected String clientSecret;
    protected String integrationId;
    protected String actionId;
    protected ApiClient client;
    protected IntegrationsApi integrations;

    /** Does what the page shows. */
    public abstract void block() throws Exception;

    final void use(ApiClient client, String integrationId, String actionId) {
        this.client = client;
        this.integrations = new IntegrationsApi(client);
        this.integrationId = integrationId;
        this.actionId = actionId;
    }
}
