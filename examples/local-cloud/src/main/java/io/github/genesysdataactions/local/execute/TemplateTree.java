package io.github.genesysdataactions.local.execute;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** Knows where in its template each node of a parsed template stands, and has the nodes tell what they do. */
final class TemplateTree {
    private final IdentityHashMap<Node, Rendered.Mark> marks = new IdentityHashMap<>();
    private final List<Rendered.Mark> conditions = new ArrayList<>();
    private final List<Rendered.Mark> references = new ArrayList<>();
    private final List<Rendered.Mark> leaves = new ArrayList<>();
    private final TemplateText text;
    private final Node root;

    /** Takes a tree right after it was parsed: its first use drops what it was parsed from. */
    TemplateTree(String template, Node root) {
        this.text = new TemplateText(template);
        this.root = root;
        mark(root);
    }

    Outline outline() {
        return new Outline(conditions, references, leaves);
    }

    /** Has the nodes tell what they do; to be called when the tree was initialized. */
    void trace() {
        trace(root);
    }

    private void mark(Node parent) {
        for (int i = 0; i < parent.jjtGetNumChildren(); i++) {
            Node child = parent.jjtGetChild(i);
            if (isCondition(child)) {
                Node expression = child.jjtGetChild(0);
                Rendered.Mark mark = new Rendered.Mark(
                        text.position(child), text.mark(expression).source());
                marks.put(expression, mark);
                conditions.add(mark);
                mark(child);
            } else if (isHolder(child)) {
                mark(child);
            } else if (parent == root || parent instanceof ASTBlock) {
                Rendered.Mark mark = text.mark(child);
                marks.put(child, mark);
                leaves.add(mark);
                if (child instanceof ASTReference) {
                    references.add(mark);
                }
                if (child instanceof ASTDirective) {
                    mark(child);
                }
            }
        }
    }

    private void trace(Node parent) {
        for (int i = 0; i < parent.jjtGetNumChildren(); i++) {
            Node child = parent.jjtGetChild(i);
            Rendered.Mark mark = marks.get(child);
            if (isCondition(child) || isHolder(child) || child instanceof ASTDirective) {
                trace(child);
            }
            if (mark != null) {
                parent.jjtAddChild(new TracedNode(child, mark, kind(child)), i);
            }
        }
    }

    private static boolean isCondition(Node node) {
        return node instanceof ASTIfStatement || node instanceof ASTElseIfStatement;
    }

    private static boolean isHolder(Node node) {
        return node instanceof ASTBlock || node instanceof ASTElseStatement;
    }

    private static Rendered.Kind kind(Node node) {
        return node instanceof ASTText
                ? Rendered.Kind.TEXT
                : node instanceof ASTReference ? Rendered.Kind.REFERENCE : Rendered.Kind.DIRECTIVE;
    }
}
