package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.workbench.organization.Target;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A goal that asks an organization: where it is, and who asks. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute()
abstract class OrganizationMojo extends DataActionsMojo {
    /**
     * The {@code <server>} of {@code settings.xml} whose user name is the id and whose password is the secret of an OAuth
     * client of the grant type "client credentials". An encrypted password is decrypted. Without it, or if the settings have
     * no such server, {@code GENESYS_CLIENT_ID} and {@code GENESYS_CLIENT_SECRET} of the environment are used.
     */
    @Parameter(property = "data-actions.serverId")
    private @Nullable String serverId;

    /**
     * The region, such as {@code eu-central-1}, or the domain, such as {@code mypurecloud.de}; else what
     * {@code GENESYS_REGION}, {@code GENESYS_DOMAIN} or {@code GENESYS_BASE_URL} of the environment says, else
     * {@code us-east-1}.
     */
    @Parameter(property = "data-actions.region")
    private @Nullable String region;

    /** The address of one host that answers for login and API alike, such as local-cloud; in the place of a region. */
    @Parameter(property = "data-actions.baseUrl")
    private @Nullable String baseUrl;

    /** The id of the integration for actions that name none; else {@code GENESYS_INTEGRATION_ID} of the environment. */
    @Parameter(property = "data-actions.integrationId")
    private @Nullable String integrationId;

    @Inject
    private SettingsDecrypter decrypter;

    /** The id of the organization that is meant; in every other one the goal does nothing and fails. */
    @Parameter(property = "data-actions.expectOrganization")
    private @Nullable String expectOrganization;

    /** Connects, and says to which organization; the caller closes it. */
    Target connect(CallListener listener) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("data-actions.region", region);
        values.put("data-actions.baseUrl", baseUrl);
        values.put("data-actions.integrationId", integrationId);
        values.put("data-actions.expectOrganization", expectOrganization);
        try {
            Target target = Target.connect(
                    Connection.of(values, session().getUserProperties(), server())
                            .settings(System.getenv()),
                    listener);
            getLog().info("Organization: " + target);
            return target;
        } catch (ConfigurationException e) {
            String remedy = serverId == null
                    ? " Or name a <server> of settings.xml with data-actions.serverId."
                    : " And settings.xml has no <server> '" + serverId + "' (data-actions.serverId).";
            throw e.missing().isEmpty() ? e : new ConfigurationException(e.getMessage() + remedy, e.missing());
        }
    }

    private @Nullable Server server() {
        Server server = serverId == null ? null : session().getSettings().getServer(serverId);
        return server == null ? null : Connection.decrypted(server, decrypter);
    }
}
