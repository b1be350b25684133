package io.github.genesysdataactions.workbench.organization;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.workbench.SaltedDigest;

/**
 * The organization that was reached.
 *
 * @param genesys its client, which {@link #close()} closes
 * @param organization what it says of itself
 */
public record Target(GenesysDataActions genesys, Organization organization, String host, Settings settings)
        implements AutoCloseable {
    /**
     * Connects: one request, and one for a token.
     *
     * @throws ConfigurationException if settings are missing, or another organization is meant
     */
    public static Target connect(Settings settings, CallListener listener) {
        GenesysDataActions genesys = GenesysDataActions.builder(settings.variables())
                .listener(listener)
                .build();
        try {
            Organization organization = genesys.organization().get();
            Target target =
                    new Target(genesys, organization, genesys.region().apiUrl().getRawAuthority(), settings);
            settings.organization()
                    .filter(expected -> !expected.equals(organization.id()))
                    .ifPresent(expected -> {
                        throw new ConfigurationException(
                                "This is the wrong organization: " + target + ", and the one that is meant has the id "
                                        + expected + ". Nothing was read or changed.");
                    });
            return target;
        } catch (RuntimeException e) {
            genesys.close();
            throw e;
        }
    }

    /**
     * Looks whether the settings are complete, and sends nothing.
     *
     * @return the region that they name
     * @throws ConfigurationException if settings are missing
     */
    public static Region check(Settings settings) {
        try (GenesysDataActions genesys =
                GenesysDataActions.builder(settings.variables()).build()) {
            return genesys.region();
        }
    }

    /** Returns name and id of the organization. */
    public String name() {
        return organization.name().orElse("(without a name)") + " (" + organization.id() + ")";
    }

    /** Returns digests that only who has the same client secret, or access token, can make. */
    public SaltedDigest keyed(SaltedDigest salted) {
        return salted.keyed(settings.secret());
    }

    @Override
    public void close() {
        genesys.close();
    }

    /** Says on one line where it is and who asks. */
    @Override
    public String toString() {
        return name() + " at " + host + ", as " + settings.who();
    }
}
