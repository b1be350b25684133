package io.github.genesysdataactions.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One fenced Java block of a page. */
record JavaBlock(Path page, int line, String code) {
    private static final Pattern FENCE = Pattern.compile("^( *)```java *$");

    /** Before a block that is written with Genesys's own SDK. */
    private static final Pattern OFFICIAL_FENCE = Pattern.compile("^( *)```java official *$");

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:(?:final|abstract|sealed) )*(?:class|record|interface|enum) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [^;]+;\\s*$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\s*$");

    static List<JavaBlock> of(Path page) {
        return of(page, FENCE);
    }

    static List<JavaBlock> official(Path page) {
        return of(page, OFFICIAL_FENCE);
    }

    private static List<JavaBlock> of(Path page, Pattern begin) {
        List<JavaBlock> blocks = new ArrayList<>();
        List<String> lines = Pages.text(page).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = begin.matcher(lines.get(i));
            if (!fence.matches()) {
                continue;
            }
            int line = i + 1;
            StringBuilder code = new StringBuilder();
            for (i++; !lines.get(i).strip().equals("```"); i++) {
                code.append(lines.get(i)).append('\n');
            }
            blocks.add(new JavaBlock(page, line, code.toString().stripIndent()));
        }
        return blocks;
    }

    String name() {
        return Pages.name(page) + ":" + line;
    }

    /** Returns the name of the type that a compiler finds in {@link #source()}. */
    String typeName() {
        Matcher type = PUBLIC_TYPE.matcher(code);
        return type.find() ? type.group(1) : "Block" + line;
    }

    /**
     * Returns a compilation unit: the block itself if it declares a public type, else a method around it, in which the
     * values of {@link Given} stand for what a page leaves to the reader.
     */
    String source() {
        return source(Given.class.getName(), Given.IMPORTS);
    }

    String source(String given, String givenImports) {
        String head = lines(PACKAGE) + lines(IMPORT) + givenImports;
        String body = IMPORT.matcher(PACKAGE.matcher(code).replaceAll("")).replaceAll("");
        if (PUBLIC_TYPE.matcher(code).find()) {
            return head + body;
        }
        return head + "public class " + typeName() + " extends " + given
                + " {\n  public void block() throws Exception {\n" + body + "\n  }\n}\n";
    }

    private String lines(Pattern pattern) {
        return pattern.matcher(code).results().map(match -> match.group()).collect(Collectors.joining());
    }
}
