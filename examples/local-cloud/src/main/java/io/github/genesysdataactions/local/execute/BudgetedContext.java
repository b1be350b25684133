package io.github.genesysdataactions.local.execute;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** The variables of one rendering: counts what is read and set, and knows which tools a template asks for in vain. */
final class BudgetedContext extends VelocityContext {
    private static final long serialVersionUID = 1L;
    private static final Pattern CALL =
            Pattern.compile("\\$!?\\{?([A-Za-z][\\w-]*)(?:\\.[A-Za-z][\\w-]*)*\\.[A-Za-z]\\w*\\(");

    private final transient RenderBudget budget;
    private final transient TracingWriter trace;
    private final transient Set<String> called;
    private final transient Map<String, ?> tools;

    /**
     * Makes the variables of one rendering.
     *
     * @param tools the tools that there are, which are free of charge
     */
    BudgetedContext(
            RenderBudget budget, TracingWriter trace, String template, Map<String, ?> variables, Map<String, ?> tools) {
        super(new HashMap<>(variables));
        tools.forEach(super::internalPut);
        this.budget = budget;
        this.trace = trace;
        this.tools = Map.copyOf(tools);
        called = CALL.matcher(template).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    /** Returns the listener that is told of conditions. */
    TracingWriter trace() {
        return trace;
    }

    @Override
    public @Nullable Object internalGet(String name) {
        Object value = super.internalGet(name);
        if (value == null && called.contains(name)) {
            throw new TemplateFault("this local cloud knows no tool '$" + name + "'; it has "
                    + tools.keySet().stream().sorted().map(tool -> "$" + tool).collect(Collectors.joining(", ")));
        }
        if (value != null && value != tools.get(name) && !(value instanceof Map)) {
            budget.charge(value);
        }
        return value;
    }

    @Override
    public @Nullable Object internalPut(String name, Object value) {
        budget.charge(value);
        return super.internalPut(name, value);
    }
}
