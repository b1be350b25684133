package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.execute.Masking;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows by their names what is secret where no value is known to be. */
final class Secrets {
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(secret|token|passw|pwd|credential|signature|api[-_]?key|[-_]key$|^key$|auth).*|code|sig");

    /** A scheme, and nothing but references after it: {@code Bearer ${authResponse.access_token}} shows no secret. */
    private static final Pattern REFERENCES = Pattern.compile("(?i)\\s*(\\w+\\s+)?(\\$!?\\{[^}\\s]+}\\s*)+");

    private static final Masking HEADERS = new Masking(List.of(), List.of());

    private Secrets() {}

    /** Returns whether a header or a parameter of this name carries a secret. */
    static boolean isSecret(String name) {
        return HEADERS.hidesHeader(name) || NAME.matcher(name).matches();
    }

    /** Returns whether the template of a header holds a secret itself. */
    static boolean hidesTemplate(String header, String template) {
        return isSecret(header)
                && !template.isBlank()
                && !REFERENCES.matcher(template).matches();
    }

    /** Returns a query without the values of secret parameters. */
    static String query(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    return equals > 0 && isSecret(decoded(pair.substring(0, equals)))
                            ? pair.substring(0, equals + 1) + Masking.MASK
                            : pair;
                })
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign without its two digits
        }
    }
}
