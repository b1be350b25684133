package io.github.genesysdataactions.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization lives: the hosts of its login and its API. Immutable.
 *
 * <p>The constants are the 18 regions of the public source of the platform's command-line client (v166, {@code
 * config.go}). New regions appear now and then; {@link #ofDomain(String)} works for them at once.
 */
public final class Region {
    /** Americas (US East), {@code mypurecloud.com}. */
    public static final Region US_EAST_1 = known("us-east-1", "mypurecloud.com");
    /** Americas (US East 2, FedRAMP), {@code use2.us-gov-pure.cloud}. */
    public static final Region US_EAST_2 = known("us-east-2", "use2.us-gov-pure.cloud");
    /** Americas (US West), {@code usw2.pure.cloud}. */
    public static final Region US_WEST_2 = known("us-west-2", "usw2.pure.cloud");
    /** Americas (Canada), {@code cac1.pure.cloud}. */
    public static final Region CA_CENTRAL_1 = known("ca-central-1", "cac1.pure.cloud");
    /** Americas (Mexico), {@code mxc1.pure.cloud}. */
    public static final Region MX_CENTRAL_1 = known("mx-central-1", "mxc1.pure.cloud");
    /** Americas (São Paulo), {@code sae1.pure.cloud}. */
    public static final Region SA_EAST_1 = known("sa-east-1", "sae1.pure.cloud");
    /** EMEA (Dublin), {@code mypurecloud.ie}. */
    public static final Region EU_WEST_1 = known("eu-west-1", "mypurecloud.ie");
    /** EMEA (London), {@code euw2.pure.cloud}. */
    public static final Region EU_WEST_2 = known("eu-west-2", "euw2.pure.cloud");
    /** EMEA (Frankfurt), {@code mypurecloud.de}. */
    public static final Region EU_CENTRAL_1 = known("eu-central-1", "mypurecloud.de");
    /** EMEA (Zurich), {@code euc2.pure.cloud}. */
    public static final Region EU_CENTRAL_2 = known("eu-central-2", "euc2.pure.cloud");
    /** EU sovereign (Germany), {@code edee1.eusc-pure.cloud}. */
    public static final Region EUSC_DE_EAST_1 = known("eusc-de-east-1", "edee1.eusc-pure.cloud");
    /** Middle East (UAE), {@code mec1.pure.cloud}. */
    public static final Region ME_CENTRAL_1 = known("me-central-1", "mec1.pure.cloud");
    /** Asia Pacific (Mumbai), {@code aps1.pure.cloud}. */
    public static final Region AP_SOUTH_1 = known("ap-south-1", "aps1.pure.cloud");
    /** Asia Pacific (Singapore), {@code apse1.pure.cloud}. */
    public static final Region AP_SOUTHEAST_1 = known("ap-southeast-1", "apse1.pure.cloud");
    /** Asia Pacific (Sydney), {@code mypurecloud.com.au}. */
    public static final Region AP_SOUTHEAST_2 = known("ap-southeast-2", "mypurecloud.com.au");
    /** Asia Pacific (Tokyo), {@code mypurecloud.jp}. */
    public static final Region AP_NORTHEAST_1 = known("ap-northeast-1", "mypurecloud.jp");
    /** Asia Pacific (Seoul), {@code apne2.pure.cloud}. */
    public static final Region AP_NORTHEAST_2 = known("ap-northeast-2", "apne2.pure.cloud");
    /** Asia Pacific (Osaka), {@code apne3.pure.cloud}. */
    public static final Region AP_NORTHEAST_3 = known("ap-northeast-3", "apne3.pure.cloud");

    private static final List<Region> ALL = List.of(
            US_EAST_1,
            US_EAST_2,
            US_WEST_2,
            CA_CENTRAL_1,
            MX_CENTRAL_1,
            SA_EAST_1,
            EU_WEST_1,
            EU_WEST_2,
            EU_CENTRAL_1,
            EU_CENTRAL_2,
            EUSC_DE_EAST_1,
            ME_CENTRAL_1,
            AP_SOUTH_1,
            AP_SOUTHEAST_1,
            AP_SOUTHEAST_2,
            AP_NORTHEAST_1,
            AP_NORTHEAST_2,
            AP_NORTHEAST_3);

    private static final Pattern IP_ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");
    private static final Pattern HOST_OF_A_DOMAIN = Pattern.compile("(?:apps|api|login)\\.(.+\\..+)");
    /** What can hold no password, and so may stand in a message. */
    private static final Pattern SHOWN = Pattern.compile("[\\w .-]{1,100}");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final @Nullable String awsRegion;
    private final URI loginUrl;
    private final URI apiUrl;
    private final URI flatUrl;

    private Region(@Nullable String awsRegion, URI loginUrl, URI apiUrl, URI flatUrl) {
        this.awsRegion = awsRegion;
        this.loginUrl = loginUrl;
        this.apiUrl = apiUrl;
        this.flatUrl = flatUrl;
    }

    private static Region known(String awsRegion, String domain) {
        return ofDomain(awsRegion, domain);
    }

    private static Region ofDomain(@Nullable String awsRegion, String domain) {
        return new Region(
                awsRegion,
                URI.create("https://login." + domain),
                URI.create("https://api." + domain),
                URI.create("https://" + domain));
    }

    /** Returns all regions known to this version. */
    public static List<Region> all() {
        return ALL;
    }

    /**
     * Returns the region of a domain, such as {@code mypurecloud.de} or one that is newer than this library.
     *
     * @throws IllegalArgumentException if it is not a domain, for example because it is an address with {@code https://}, an
     *     IP address, or one host such as {@code apps.mypurecloud.de}
     */
    public static Region ofDomain(String domain) {
        String plain = Objects.requireNonNull(domain, "domain").strip().toLowerCase(Locale.ROOT);
        if (IP_ADDRESS.matcher(plain).matches()) {
            throw new IllegalArgumentException("'" + plain
                    + "' is the address of one host, not a domain; use Region.at(URI) (GENESYS_BASE_URL) for it.");
        }
        if (!isDomain(plain)) {
            throw new IllegalArgumentException(
                    shown(domain) + " is not a domain; write it as in the address of the admin"
                            + " page, without https:// and apps., such as mypurecloud.de.");
        }
        Matcher host = HOST_OF_A_DOMAIN.matcher(plain);
        if (host.matches()) {
            throw new IllegalArgumentException(
                    "'" + plain + "' is one host of the domain. Write " + host.group(1) + ": the rest is added.");
        }
        return ALL.stream()
                .filter(region -> region.flatUrl.getHost().equals(plain))
                .findFirst()
                .orElseGet(() -> ofDomain(null, plain));
    }

    /**
     * Returns the region of an AWS region name such as {@code eu-central-1} (also as {@code EU_CENTRAL_1}), or of a
     * domain.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Region of(String name) {
        String plain = Objects.requireNonNull(name, "name")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        Optional<Region> known =
                ALL.stream().filter(region -> plain.equals(region.awsRegion)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (!plain.contains(".")) {
            throw new IllegalArgumentException(
                    shown(name) + " is not a known region of Genesys Cloud; use one such as us-east-1, or the domain,"
                            + " such as mypurecloud.com.");
        }
        return ofDomain(name);
    }

    /**
     * Returns one host that answers for login and API alike, such as a gateway or a local Genesys Cloud.
     *
     * @throws IllegalArgumentException unless it is {@code https://host[:port]}, or {@code http://} on loopback; user
     *     info, path, query, fragment and a port outside 1 to 65535 are refused
     */
    public static Region at(URI url) {
        Objects.requireNonNull(url, "url");
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "This is not the address of a host; write https://host or https://host:port, without user or password.");
        }
        if (scheme.equals("http")
                && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("http://" + host
                    + " would send secret and token in the clear; use https." + " (http is for loopback only.)");
        }
        String path = url.getRawPath();
        if (!(path == null || path.isEmpty() || path.equals("/"))
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new IllegalArgumentException("The address of " + host
                    + " has a path, query or fragment; write only scheme, host and port: the rest is added.");
        }
        if (url.getPort() == 0 || url.getPort() > 65535) {
            throw new IllegalArgumentException("The port of " + host + " is " + url.getPort() + "; use 1 to 65535.");
        }
        URI origin = URI.create(scheme + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort()));
        return new Region(null, origin, origin, origin);
    }

    /** Returns whether hosts can be made from it: {@code URI} knows no host with an odd label or a last one of digits. */
    private static boolean isDomain(String plain) {
        try {
            return plain.indexOf('.') > 0
                    && !plain.endsWith(".")
                    && ("api." + plain).equals(new URI("https://api." + plain).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String shown(String text) {
        return SHOWN.matcher(text).matches() ? "'" + text + "'" : "This";
    }

    /** Returns the host of the login, such as {@code https://login.mypurecloud.com}. */
    public URI loginUrl() {
        return loginUrl;
    }

    /** Returns the host of the public API, such as {@code https://api.mypurecloud.com}. */
    public URI apiUrl() {
        return apiUrl;
    }

    /** Returns the host of the flat form, token included, such as {@code https://mypurecloud.com}. */
    public URI flatUrl() {
        return flatUrl;
    }

    /**
     * Returns the AWS account of Genesys Cloud, which the trust policy of an IAM role names so that data actions may invoke
     * Lambda functions; see {@link io.github.genesysdataactions.aws.IamDocuments#trustPolicy}.
     *
     * <p>{@code 325654371633} for the FedRAMP region us-east-2; empty for the EU sovereign region and any other region
     * for governments, whose number only Genesys knows; {@code 765628985471} for all others (Genesys Cloud Resource
     * Center, "Configure an IAM role with permissions for Amazon Lex app"; GenesysCloudBlueprints,
     * set-emergency-group-lambda-blueprint). Assumed to be that one too for a domain that is newer than this library,
     * and for the one host of {@link #at}.
     */
    public Optional<String> awsAccountId() {
        String host = apiUrl.getHost().toLowerCase(Locale.ROOT);
        if (host.endsWith("use2.us-gov-pure.cloud")) {
            return Optional.of("325654371633");
        }
        return host.endsWith(".eusc-pure.cloud") || host.endsWith(".us-gov-pure.cloud")
                ? Optional.empty()
                : Optional.of("765628985471");
    }

    /** Returns the AWS region, such as {@code us-east-1}; empty for a domain or host that is not one of {@link #all()}. */
    public Optional<String> awsRegion() {
        return Optional.ofNullable(awsRegion);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && apiUrl.equals(that.apiUrl) && loginUrl.equals(that.loginUrl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(apiUrl, loginUrl);
    }

    /** Returns the AWS region with the API host, such as {@code us-east-1 (https://api.mypurecloud.com)}. */
    @Override
    public String toString() {
        return awsRegion == null ? apiUrl.toString() : awsRegion + " (" + apiUrl + ")";
    }
}
