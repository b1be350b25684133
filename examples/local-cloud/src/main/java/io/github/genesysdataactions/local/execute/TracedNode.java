package io.github.genesysdataactions.local.execute;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.Template;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.StandardParserVisitor;

/** A node of a template that tells what it prints, or what a condition comes to; otherwise it is the node itself. */
final class TracedNode implements Node {
    private final Node node;
    private final Rendered.Mark mark;
    private final Rendered.Kind kind;

    TracedNode(Node node, Rendered.Mark mark, Rendered.Kind kind) {
        this.node = node;
        this.mark = mark;
        this.kind = kind;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (!(writer instanceof TracingWriter tracing)) {
            return node.render(context, writer);
        }
        TracingWriter.Open open = tracing.begin(mark, kind);
        boolean rendered = node.render(context, writer);
        tracing.end(open);
        return rendered;
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        boolean holds = node.evaluate(context);
        if (context.getInternalUserContext() instanceof BudgetedContext variables) {
            variables.trace().condition(mark, holds);
        }
        return holds;
    }

    @Override
    public void jjtOpen() {
        node.jjtOpen();
    }

    @Override
    public void jjtClose() {
        node.jjtClose();
    }

    @Override
    public void jjtSetParent(Node parent) {
        node.jjtSetParent(parent);
    }

    @Override
    public Node jjtGetParent() {
        return node.jjtGetParent();
    }

    @Override
    public void jjtAddChild(Node child, int index) {
        node.jjtAddChild(child, index);
    }

    @Override
    public Node jjtGetChild(int index) {
        return node.jjtGetChild(index);
    }

    @Override
    public int jjtGetNumChildren() {
        return node.jjtGetNumChildren();
    }

    @Override
    public Object jjtAccept(StandardParserVisitor visitor, Object data) {
        return node.jjtAccept(visitor, data);
    }

    @Override
    public Object childrenAccept(StandardParserVisitor visitor, Object data) {
        return node.childrenAccept(visitor, data);
    }

    @Override
    public Token getFirstToken() {
        return node.getFirstToken();
    }

    @Override
    public Token getLastToken() {
        return node.getLastToken();
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        return node.init(context, data);
    }

    @Override
    public Object value(InternalContextAdapter context) {
        return node.value(context);
    }

    @Override
    public Object execute(Object target, InternalContextAdapter context) {
        return node.execute(target, context);
    }

    @Override
    public String literal() {
        return node.literal();
    }

    @Override
    public int getLine() {
        return node.getLine();
    }

    @Override
    public int getColumn() {
        return node.getColumn();
    }

    @Override
    public String getTemplateName() {
        return node.getTemplateName();
    }

    @Override
    public String getFirstTokenImage() {
        return node.getFirstTokenImage();
    }

    @Override
    public String getLastTokenImage() {
        return node.getLastTokenImage();
    }

    @Override
    public Template getTemplate() {
        return node.getTemplate();
    }

    @Override
    public Parser getParser() {
        return node.getParser();
    }

    @Override
    public boolean isInvalid() {
        return node.isInvalid();
    }

    @Override
    public void setInvalid() {
        node.setInvalid();
    }

    @Override
    public int getInfo() {
        return node.getInfo();
    }

    @Override
    public void setInfo(int info) {
        node.setInfo(info);
    }

    @Override
    public int getType() {
        return node.getType();
    }
}
