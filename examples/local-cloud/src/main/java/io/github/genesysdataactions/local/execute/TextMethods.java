package io.github.genesysdataactions.local.execute;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;

/** The methods of {@code java.lang.String} that a template may call, each within its {@link RenderBudget}. */
final class TextMethods {
    private static final Set<String> NAMES = Set.of(
            "charAt",
            "codePointAt",
            "compareTo",
            "compareToIgnoreCase",
            "concat",
            "contains",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "hashCode",
            "indexOf",
            "isBlank",
            "isEmpty",
            "lastIndexOf",
            "length",
            "matches",
            "regionMatches",
            "repeat",
            "replace",
            "replaceAll",
            "replaceFirst",
            "split",
            "startsWith",
            "strip",
            "stripLeading",
            "stripTrailing",
            "subSequence",
            "substring",
            "toLowerCase",
            "toString",
            "toUpperCase",
            "trim");

    private TextMethods() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Calls a method of a text, after counting what it is going to make. */
    static @Nullable Object invoke(VelMethod method, String text, Object[] arguments)
            throws IllegalAccessException, InvocationTargetException {
        try {
            return called(method, text, arguments);
        } catch (VelocityException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvocationTargetException(e);
        }
    }

    private static @Nullable Object called(VelMethod method, String text, Object[] arguments)
            throws IllegalAccessException, InvocationTargetException {
        return switch (method.getMethodName()) {
            case "matches" -> pattern(arguments).matcher(watched(text)).matches();
            case "split" -> pattern(arguments).split(watched(text), limit(arguments));
            case "replaceAll" -> replaced(text, arguments, true);
            case "replaceFirst" -> replaced(text, arguments, false);
            case "replace" -> replaced(text, arguments);
            case "repeat" -> {
                RenderBudget.current().charge((long) text.length() * Math.max(0, ((Number) arguments[0]).longValue()));
                yield method.invoke(text, arguments);
            }
            default -> method.invoke(text, arguments);
        };
    }

    private static Pattern pattern(Object[] arguments) {
        return Pattern.compile(arguments[0].toString());
    }

    private static int limit(Object[] arguments) {
        return arguments.length > 1 ? ((Number) arguments[1]).intValue() : 0;
    }

    private static String replaced(String text, Object[] arguments) {
        String from = arguments[0].toString();
        String to = arguments[1].toString();
        Object[] literal = {Pattern.quote(from), Matcher.quoteReplacement(to)};
        return replaced(text, literal, true);
    }

    private static String replaced(String text, Object[] arguments, boolean all) {
        RenderBudget budget = RenderBudget.current();
        Matcher matcher = pattern(arguments).matcher(watched(text));
        StringBuilder result = new StringBuilder();
        boolean again = true;
        while (again && matcher.find()) {
            int before = result.length();
            matcher.appendReplacement(result, arguments[1].toString());
            budget.charge(result.length() - before);
            again = all;
        }
        return matcher.appendTail(result).toString();
    }

    private static CharSequence watched(String text) {
        return new WatchedText(text, RenderBudget.current());
    }

    /** A text that a regular expression may look at for as long as the budget lasts. */
    private record WatchedText(String text, RenderBudget budget) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.charge(0);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
