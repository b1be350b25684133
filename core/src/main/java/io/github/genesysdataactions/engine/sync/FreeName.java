package io.github.genesysdataactions.engine.sync;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name for a second action beside the first: a number at the end counts on, other names get a 2. */
final class FreeName {
    private static final int LONGEST_NAME = 256;
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
            int room = LONGEST_NAME - counted.length();
            boolean fits = words.codePointCount(0, words.length()) <= room;
            String free = (fits ? words : words.substring(0, words.offsetByCodePoints(0, room))) + counted;
            if (!isTaken.test(free)) {
                return free;
            }
        }
    }
}
