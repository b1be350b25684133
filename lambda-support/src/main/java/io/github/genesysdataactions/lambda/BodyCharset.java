package io.github.genesysdataactions.lambda;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset of a body that arrives as bytes. */
final class BodyCharset {
    /** One parameter; what stands in quotes is its value, whatever it looks like. */
    private static final Pattern PARAMETER =
            Pattern.compile("\\G[^;\"]*;\\s*([^\\s=;]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]*))");

    private static final List<Charset> KNOWN = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE);

    private BodyCharset() {}

    /**
     * The charset that a Content-Type names, else UTF-8.
     *
     * @throws ActionFailedException with status 415 if it names another one than JSON comes in
     */
    static Charset of(Optional<String> contentType) {
        if (contentType.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        String name = name(contentType.get());
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        for (Charset charset : KNOWN) {
            if (called(charset, name)) {
                return charset;
            }
        }
        throw ActionFailedException.unsupportedMediaType(
                "unsupported_charset", "The charset of the body is not supported; use UTF-8.");
    }

    private static String name(String contentType) {
        Matcher parameter = PARAMETER.matcher(contentType);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("charset")) {
                return parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            }
        }
        return "";
    }

    private static boolean called(Charset charset, String name) {
        if (charset.name().equalsIgnoreCase(name)) {
            return true;
        }
        for (String alias : charset.aliases()) {
            if (alias.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
