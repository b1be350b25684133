package io.github.genesysdataactions.lambda;

import java.util.regex.Pattern;

/** The regular expressions that Java and ECMAScript, which contracts are in, read alike; loaded only where there is one. */
final class SharedPattern {
    /** Token by token; whether an expression is well-formed, Java knows. The contract takes the same ones. */
    private static final Pattern SHARED = Pattern.compile("\\^?(?:"
            + "[^\\\\\\[\\](){}.*+?^$|\\p{Cntrl}\\p{Cs}]"
            + "|\\\\[dwtnr\\\\\\[\\](){}.*+?^$|/-]"
            + "|\\[(?:[^\\\\\\[\\]^&\\p{Cntrl}\\p{Cs}]|&(?!&)|\\\\[tnr\\\\\\[\\](){}.*+?^$|/-]|(?<!-)\\\\[dw](?!-))+]"
            + "|\\((?:\\?:|(?!\\?))|\\)|\\|"
            + "|(?:[*+?]|\\{[0-9]{1,4}(?:,[0-9]{0,4})?})(?![*+?{])"
            + ")*+\\$?");

    private SharedPattern() {}

    static boolean is(String expression) {
        return SHARED.matcher(expression).matches();
    }
}
