package io.github.genesysdataactions.velocity;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.slf4j.helpers.NOPLogger;

/** Apache Velocity's own reading of templates, as local-cloud sets it up. */
final class VelocityItself {
    private final RuntimeInstance runtime = new RuntimeInstance();

    private final Field escaped;

    VelocityItself() {
        runtime.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        runtime.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        runtime.setProperty(RuntimeConstants.VM_LIBRARY, "");
        runtime.init();
        try {
            escaped = ASTReference.class.getDeclaredField("escaped");
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        escaped.setAccessible(true);
    }

    /** Returns the references as the parser's test writes them; empty if Velocity refuses the template. */
    Optional<String> references(String text) {
        List<String> found = new ArrayList<>();
        try {
            collect(text, found);
            return Optional.of(String.join(" ", found));
        } catch (ParseException | VelocityException e) {
            return Optional.empty();
        }
    }

    private void collect(String text, List<String> found) throws ParseException {
        Template template = new Template();
        template.setName("t");
        Node node = runtime.parse(new StringReader(text), template);
        node.init(new InternalContextAdapterImpl(new VelocityContext()), runtime);
        visit(node, found);
    }

    private void visit(Node node, List<String> found) throws ParseException {
        if (node instanceof ASTReference reference) {
            if (isEscaped(reference)) {
                return;
            }
            found.add(written(reference));
        }
        if (node instanceof ASTStringLiteral) {
            String image = node.literal();
            if (image.startsWith("\"")) {
                collect(image.substring(1, image.length() - 1).replace("\"\"", "\""), found);
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            visit(node.jjtGetChild(i), found);
        }
    }

    private boolean isEscaped(ASTReference reference) {
        try {
            return escaped.getBoolean(reference);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(ASTReference reference) {
        boolean property = reference.jjtGetNumChildren() > 0 && reference.jjtGetChild(0) instanceof ASTIdentifier;
        return reference.getRootString()
                + (property ? "." + ((ASTIdentifier) reference.jjtGetChild(0)).getIdentifier() : "")
                + (reference.literal().matches("(?s)\\\\*\\$!.*") ? "?" : "");
    }
}
