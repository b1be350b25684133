package io.github.genesysdataactions.redact;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML: numbers, and the names of ASCII and of ISO-8859-1 (HTML, "Named character references"). */
final class HtmlEntities {
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,30}));?");
    private static final Pattern CUT_OFF = Pattern.compile("&#?[0-9A-Za-z]{0,30}$");
    private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,30});");

    private static final String ASCII =
            "Tab 9 NewLine 10 excl 33 quot 34 QUOT 34 num 35 dollar 36 percnt 37 amp 38 AMP 38"
                    + " apos 39 lpar 40 rpar 41 ast 42 plus 43 comma 44 period 46 sol 47 colon 58 semi 59 lt 60 LT 60 equals 61"
                    + " gt 62 GT 62 quest 63 commat 64 lsqb 91 lbrack 91 bsol 92 rsqb 93 rbrack 93 Hat 94 lowbar 95 grave 96"
                    + " lcub 123 lbrace 123 verbar 124 vert 124 rcub 125 rbrace 125";
    private static final String FROM_160 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final Map<String, Integer> NAMES = names();

    private HtmlEntities() {}

    static DecodedText decode(DecodedText view) {
        String text = view.text();
        if (text.indexOf('&') < 0) {
            return view;
        }
        DecodedText.Builder read = new DecodedText.Builder(view);
        Matcher reference = REFERENCE.matcher(text);
        Matcher cutOff = CUT_OFF.matcher(text);
        int end = cutOff.find() ? cutOff.start() : text.length();
        int i = 0;
        while (i < end) {
            boolean isReference =
                    text.charAt(i) == '&' && reference.region(i, end).lookingAt();
            int point = isReference ? point(reference) : -1;
            int next = point >= 0 ? reference.end() : i + 1;
            read.add(point >= 0 ? point : text.charAt(i), i, next);
            i = next;
        }
        return read.build();
    }

    /** Returns whether the text names a character that this class does not know. */
    static boolean hasUnknown(String text) {
        return text.indexOf('&') >= 0
                && NAMED.matcher(text).results().anyMatch(name -> !NAMES.containsKey(name.group(1)));
    }

    private static int point(Matcher reference) {
        String decimal = reference.group("decimal");
        String hex = reference.group("hex");
        int point = decimal != null
                ? Integer.parseInt(decimal)
                : hex != null ? Integer.parseInt(hex, 16) : NAMES.getOrDefault(reference.group("name"), -1);
        return Character.isValidCodePoint(point) ? point : -1;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        String[] ascii = ASCII.split(" ", -1);
        for (int i = 0; i < ascii.length; i += 2) {
            names.put(ascii[i], Integer.valueOf(ascii[i + 1]));
        }
        String[] others = FROM_160.split(" ", -1);
        for (int i = 0; i < others.length; i++) {
            names.put(others[i], 160 + i);
        }
        return Map.copyOf(names);
    }
}
