package io.github.genesysdataactions.local.execute;

/**
 * A place in a template.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(int line, int column) {
    /** Returns the place of a character. */
    static Position of(String template, int offset) {
        String before = template.substring(0, Math.min(offset, template.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, before.length() - before.lastIndexOf('\n'));
    }

    /** Returns the place so many characters on, if they stand in the template as they were printed. */
    public Position plus(String printed) {
        int lines = (int) printed.chars().filter(c -> c == '\n').count();
        return lines == 0
                ? new Position(line, column + printed.length())
                : new Position(line + lines, printed.length() - printed.lastIndexOf('\n'));
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
