package io.github.genesysdataactions.local.execute;

import java.io.Writer;
import java.util.List;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Takes the place of a directive that data actions do not have, and says so instead of printing it as text. The
 * subclasses are public because Velocity makes them by name.
 */
public abstract class SwitchedOff extends Directive {
    private final String name;
    private final int type;

    private SwitchedOff(String name, int type) {
        this.name = name;
        this.type = type;
    }

    static List<String> classNames() {
        return List.of(
                Foreach.class.getName(), Include.class.getName(), Parse.class.getName(), Evaluate.class.getName());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public void init(RuntimeServices services, InternalContextAdapter context, Node node) {
        throw new TemplateInitException(
                "#" + name + " is switched off in data actions", "", node.getColumn(), node.getLine());
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        return false;
    }

    /** Stands for {@code #foreach}. */
    public static final class Foreach extends SwitchedOff {
        public Foreach() {
            super("foreach", BLOCK);
        }
    }

    /** Stands for {@code #include}. */
    public static final class Include extends SwitchedOff {
        public Include() {
            super("include", LINE);
        }
    }

    /** Stands for {@code #parse}. */
    public static final class Parse extends SwitchedOff {
        public Parse() {
            super("parse", LINE);
        }
    }

    /** Stands for {@code #evaluate}. */
    public static final class Evaluate extends SwitchedOff {
        public Evaluate() {
            super("evaluate", LINE);
        }
    }
}
