package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.rules.NameRules;
import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name for a second action beside the first: a number at the end counts on, other names get a 2. */
final class FreeName {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)", Pattern.DOTALL);

    private FreeName() {}

    static String of(String name, Predicate<String> isTaken) {
        Matcher numbered = NUMBERED.matcher(name);
        boolean isNumbered = numbered.matches();
        String words = isNumbered ? numbered.group(1) : name + " ";
        BigInteger number = isNumbered ? new BigInteger(numbered.group(2)) : BigInteger.ONE;
        int width = isNumbered && numbered.group(2).startsWith("0")
                ? numbered.group(2).length()
                : 1;
        while (true) {
            number = number.add(BigInteger.ONE);
            String counted = String.format("%0" + width + "d", number);
            String free = NameRules.beginning(words, counted.length()) + counted;
            if (!isTaken.test(free)) {
                return free;
            }
        }
    }
}
