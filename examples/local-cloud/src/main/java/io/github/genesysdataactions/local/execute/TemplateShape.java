package io.github.genesysdataactions.local.execute;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses, before it is parsed, a template whose directives are nested without end or that counts too far. */
final class TemplateShape {
    private static final Pattern BLOCK = Pattern.compile("#\\{?(?:(if|foreach|define|macro)\\b|(end)\\b)");
    private static final Pattern RANGE =
            Pattern.compile("[=(,]\\s*\\[\\s*([^\\s\\].]+)\\s*\\.\\.\\s*([^\\s\\].]+)\\s*]");
    private static final int DEPTH = 100;
    private static final long RANGE_LENGTH = 10_000;

    private TemplateShape() {}

    static void check(String template) {
        int depth = 0;
        for (Matcher block = BLOCK.matcher(template); block.find(); ) {
            depth = block.group(1) == null ? depth - 1 : depth + 1;
            if (depth > DEPTH) {
                throw new TemplateFault("its directives are nested deeper than " + DEPTH + " levels");
            }
        }
        if (RANGE.matcher(template).results().anyMatch(TemplateShape::isLong)) {
            throw new TemplateFault("it makes a range of more than " + RANGE_LENGTH + " numbers, or of variables");
        }
    }

    private static boolean isLong(MatchResult range) {
        try {
            return Math.abs(Long.parseLong(range.group(1)) - Long.parseLong(range.group(2))) > RANGE_LENGTH;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
