package io.github.genesysdataactions.local.execute;

import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.Node;

/** The text of a template, in which the parser's tokens are found again: it counts tabs as wide as they are shown. */
record TemplateText(String template) {
    private static final int TAB = 8;

    /** Returns what stands in the template for a node that was just parsed, and where it begins. */
    Rendered.Mark mark(Node node) {
        int begin = begin(node.getFirstToken().beginLine, node.getFirstToken().beginColumn);
        Token last = node.getLastToken();
        int end = Math.min(template.length(), offset(last.endLine, last.endColumn) + 1);
        return new Rendered.Mark(
                Position.of(template, begin),
                template.substring(begin, Math.max(begin, end)).strip());
    }

    /** Returns where a directive begins; white space before it is a part of its token. */
    Position position(Node directive) {
        return position(directive.getFirstToken().beginLine, directive.getFirstToken().beginColumn);
    }

    /** Returns the place that the parser means. */
    Position position(int line, int column) {
        return Position.of(template, begin(line, column));
    }

    private int begin(int line, int column) {
        int begin = offset(line, column);
        int behindSpace = begin;
        while (behindSpace < template.length() && Character.isWhitespace(template.charAt(behindSpace))) {
            behindSpace++;
        }
        return behindSpace < template.length() && template.charAt(behindSpace) == '#' ? behindSpace : begin;
    }

    private int offset(int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = template.indexOf('\n', at);
            at = end < 0 ? template.length() : end + 1;
        }
        for (int width = 0; at < template.length(); at++) {
            width = template.charAt(at) == '\t' ? width + TAB - width % TAB : width + 1;
            if (width >= column || template.charAt(at) == '\n') {
                break;
            }
        }
        return Math.min(at, template.length());
    }
}
