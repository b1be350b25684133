package io.github.genesysdataactions.local.execute;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Checks the rendered parts of a request, and names the character at fault and where in the template it comes from. */
final class RequestParts {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private RequestParts() {}

    /** Returns the address of a request. */
    static URI address(Target.Outgoing outgoing, boolean asciiOnly) throws StepFailure {
        String rendered = outgoing.url().text();
        int stripped = rendered.length() - rendered.stripLeading().length();
        String prefix = outgoing.base() == null ? "" : outgoing.base().prefix();
        int wrong = asciiOnly ? first(rendered, c -> c > 0x7f) : halfCharacter(rendered);
        if (wrong >= 0) {
            throw StepFailure.processing(
                    "The URL is not valid after its template was rendered: " + fault(outgoing.url(), wrong) + ".",
                    outgoing.url().place(wrong));
        }
        try {
            URI address = new URI(prefix + rendered.strip());
            return URI.create(address.toASCIIString());
        } catch (URISyntaxException e) {
            int position = e.getIndex() - prefix.length() + stripped;
            if (position < 0 || position >= rendered.length()) {
                throw StepFailure.processing("The URL is not valid after its template was rendered: "
                        + e.getReason().toLowerCase(Locale.ROOT) + ".");
            }
            throw StepFailure.processing(
                    "The URL is not valid after its template was rendered: "
                            + fault(outgoing.url(), position)
                            + (rendered.charAt(position) == '%'
                                    ? ": malformed escape pair."
                                    : ". $esc.uriEncode(…) encodes a value for a URL."),
                    outgoing.url().place(position));
        }
    }

    /** Refuses a header that cannot be sent. */
    static void checkHeader(String name, Rendered value) throws StepFailure {
        if (!NAME.matcher(name).matches()) {
            throw StepFailure.processing("'" + name + "' is not the name of a header.");
        }
        int position = first(value.text(), c -> (c != '\t' && c < ' ') || c == 0x7f || c > 0xff);
        if (position >= 0) {
            throw StepFailure.processing(
                    "The header '" + name + "' is not valid after its template was rendered: " + fault(value, position)
                            + ".",
                    value.place(position));
        }
    }

    private static String fault(Rendered rendered, int position) {
        int character = rendered.text().codePointAt(position);
        return "the character U+" + String.format(Locale.ROOT, "%04X", character) + " (" + Character.getName(character)
                + ") at position " + (position + 1) + " comes " + rendered.origin(position);
    }

    // One half of a surrogate pair alone: UTF-8 has no bytes for it.
    private static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            int character = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(character)) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int first(String text, IntPredicate wrong) {
        for (int i = 0; i < text.length(); i++) {
            if (wrong.test(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
