package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.error.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Checks where a definition sends its requests.
 *
 * <p>A URL is a Velocity template, so only what stands before the first placeholder or directive can be judged. A message
 * shows the host at most: paths and queries may hold secrets.
 */
public final class UrlRules {
    private static final Pattern LOOPBACK = Pattern.compile(
            "localhost|\\[::1]|127\\.(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){2}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern PLACEHOLDER = Pattern.compile("^(?:\\$!?\\{?[A-Za-z]|#)");
    /** RFC 3986 has no place for them; a backslash, for one, is a slash to some and part of the host to others. */
    private static final String NEVER_IN_A_URL = "\\|<>\"^`";

    private static final String REMEDY = "Write https://…, a path that begins with / for Genesys Cloud's own API,"
            + " or ${credentials.…} for an address that the integration holds.";

    private UrlRules() {}

    /** Checks what is said to be the name of a Lambda function. */
    public static List<Problem> checkLambda(String arn) {
        try {
            LambdaArn.parse(arn);
            return List.of();
        } catch (IllegalArgumentException e) {
            return problem(
                    (arn.startsWith("arn:") ? "'" + arn.replaceAll("\\p{Cntrl}", "?") + "'" : "This")
                            + " is not the ARN of a Lambda function.",
                    "Write arn:aws:lambda:<region>:<12-digit account id>:function:<name>, with :<alias or version>"
                            + " after it if you need one.");
        }
    }

    /** Checks a URL for what is refused. What is not an address at all may be a placeholder, which is accepted. */
    public static List<Problem> check(String url) {
        String prefix = literalPrefix(url);
        if (url.isBlank()) {
            return problem("The URL is blank.", REMEDY);
        }
        if (!isAddress(url)) {
            return List.of();
        }
        if (hasOneOf(prefix, c -> c <= ' ' || c == 0x7f)) {
            return problem("The URL has a space or control character.", "Percent-encode it, or take it out.");
        }
        if (hasOneOf(prefix, c -> NEVER_IN_A_URL.indexOf(c) >= 0)) {
            return problem(
                    "The URL has one of " + NEVER_IN_A_URL.replace("", " ").strip()
                            + ", which programs read in different ways.",
                    "Percent-encode it, or take it out.");
        }
        String scheme = prefix.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("https://")) {
            boolean hasHost = !authority(prefix).isEmpty() || (prefix.length() == 8 && url.length() > 8);
            return hasHost ? List.of() : problem("The URL has no host.", REMEDY);
        }
        if (scheme.startsWith("http://")) {
            return checkHttp(prefix, url);
        }
        return prefix.startsWith("/") && !prefix.startsWith("//")
                ? List.of()
                : problem("The URL begins neither with https:// nor with a path.", REMEDY);
    }

    private static boolean isAddress(String url) {
        String begin = url.stripLeading();
        return begin.startsWith("/") || ADDRESS.matcher(begin).lookingAt();
    }

    /** Finds what is accepted as a URL and is not one: neither an address nor a path, nor the ARN of a Lambda function. */
    public static List<Problem> unreachable(String url) {
        if (url.isBlank() || isAddress(url)) {
            return List.of();
        }
        if (url.startsWith("arn:")) {
            return url.indexOf('$') < 0 ? checkLambda(url) : List.of();
        }
        return PLACEHOLDER.matcher(url).find()
                ? List.of()
                : problem("The URL begins neither with https:// nor with a path.", REMEDY);
    }

    private static List<Problem> checkHttp(String prefix, String url) {
        String authority = authority(prefix);
        boolean cutShort = prefix.length() == "http://".length() + authority.length() && url.length() > prefix.length();
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        if (!cutShort && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            return List.of();
        }
        return problem(
                "The URL is http, unencrypted, and "
                        + (cutShort ? "its host is not fixed" : "'" + host + "' is not loopback")
                        + "; http is for loopback only.",
                "Write https://….");
    }

    private static String literalPrefix(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '$' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(0, end);
    }

    private static String authority(String prefix) {
        int begin = prefix.indexOf("//") + 2;
        int end = begin;
        while (end < prefix.length() && prefix.charAt(end) != '/' && prefix.charAt(end) != '?') {
            end++;
        }
        return prefix.substring(begin, end);
    }

    private static boolean hasOneOf(String text, IntPredicate characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Problem> problem(String message, String remedy) {
        return List.of(new Problem(FieldPaths.URL.text(), message, remedy));
    }
}
