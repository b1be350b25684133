package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.workbench.organization.Profiles;
import io.github.genesysdataactions.workbench.organization.Settings;
import io.github.genesysdataactions.workbench.organization.Source;
import io.github.genesysdataactions.workbench.organization.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which organization: what is not said here comes from the profile, if one is named, and then from the environment. */
final class TargetOptions {
    @Option(names = "--profile", paramLabel = "NAME", description = "The profile of data-actions.yaml to use.")
    private @Nullable String profile;

    @Option(names = "--config", paramLabel = "FILE", description = "The file of profiles. Default: data-actions.yaml.")
    private Path config = Path.of(Profiles.FILE);

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region, such as eu-central-1, or its domain, such as mypurecloud.de.")
    private @Nullable String region;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The URL of a single host, such as local-cloud's, instead of a region.")
    private @Nullable String baseUrl;

    @Option(
            names = "--integration-id",
            paramLabel = "ID",
            description = "The integration of actions that do not name one.")
    private @Nullable String integrationId;

    @Option(
            names = "--expect-organization",
            paramLabel = "ID",
            description = "Stop if the organization has any other id.")
    private @Nullable String organization;

    /** Returns the same for another profile. */
    TargetOptions ofProfile(String name) {
        TargetOptions other = new TargetOptions();
        other.profile = name;
        other.config = config;
        return other;
    }

    /** Returns what all sources say. */
    Settings settings(Shell shell) {
        if (region != null && baseUrl != null) {
            throw new UsageException("Both --region and --base-url are given; each says where to call: give one.");
        }
        Map<String, String> given = new HashMap<>();
        put(given, "GENESYS_REGION", region);
        put(given, "GENESYS_BASE_URL", baseUrl);
        put(given, "GENESYS_INTEGRATION_ID", integrationId);
        put(given, Settings.ORGANIZATION, organization);
        List<Source> sources = new ArrayList<>();
        sources.add(Source.of("the command line", given));
        // Who names a profile means its organization, whatever is set around.
        profile(shell).ifPresent(sources::add);
        sources.add(Source.of("the environment", shell.environment()));
        try {
            return Settings.of(sources);
        } catch (ConfigurationException e) {
            throw explained(e);
        }
    }

    /** Reads the profile that is named, so that what is wrong in it is told before anything else. */
    Optional<Source> profile(Shell shell) {
        return Optional.ofNullable(profile).map(name -> Profiles.read(shell.path(config), name, shell.environment()));
    }

    Target connect(Shell shell, CallListener listener) {
        return connect(settings(shell), listener);
    }

    Target connect(Settings settings, CallListener listener) {
        try {
            return Target.connect(settings, listener);
        } catch (ConfigurationException e) {
            throw explained(e);
        }
    }

    /** Fails if settings are missing, before anyone is told to do something else first. */
    Region check(Shell shell) {
        Settings settings = settings(shell);
        try {
            return Target.check(settings);
        } catch (ConfigurationException e) {
            throw explained(e);
        }
    }

    private ConfigurationException explained(ConfigurationException error) {
        return error.missing().isEmpty() || profile != null
                ? error
                : new ConfigurationException(
                        error.getMessage() + " Or name a profile of " + Profiles.FILE + " with --profile."
                                + " To try it without an organization: data-actions serve",
                        error.missing());
    }

    private static void put(Map<String, String> given, String variable, @Nullable String value) {
        if (value != null) {
            given.put(variable, value);
        }
    }
}
