package io.github.genesysdataactions.local.execute;

import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.app.event.MethodExceptionEventHandler;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/** Hears of every reference that a rendering prints or finds empty. */
final class RenderEvents
        implements ReferenceInsertionEventHandler, InvalidReferenceEventHandler, MethodExceptionEventHandler {
    private final RenderBudget budget;
    private final TracingWriter writer;
    private final boolean missingIsLiteral;

    RenderEvents(RenderBudget budget, TracingWriter writer, boolean missingIsLiteral) {
        this.budget = budget;
        this.writer = writer;
        this.missingIsLiteral = missingIsLiteral;
    }

    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        if (value == null) {
            writer.reference(reference, false);
            return null;
        }
        // What #define made is printed here, so that a text of many of them is counted part by part.
        Object printed = value instanceof Renderable ? value.toString() : value;
        budget.charge(printed);
        writer.reference(reference, true);
        return printed;
    }

    @Override
    public @Nullable Object invalidGetMethod(
            @Nullable Context context,
            @Nullable String reference,
            @Nullable Object object,
            @Nullable String property,
            @Nullable Info info) {
        String name = reference == null || missingIsLiteral ? "" : reference;
        if (property != null && name.startsWith("$credentials.")) {
            throw new TemplateFault("no credential of the integration has the field '" + property
                    + "' (a test gives it one with .credential(\"" + property + "\", value))");
        }
        if (property != null && name.startsWith("$authResponse.")) {
            throw new TemplateFault("'" + name.substring(1) + "' has no value: the custom authentication action of the"
                    + " integration did not answer with it, or the integration has none");
        }
        return null;
    }

    @Override
    public Object methodException(Context context, Class<?> type, String method, Exception fault, Info info) {
        Position position = new Position(info.getLine(), info.getColumn());
        throw new TemplateFault("'" + method + "' fails at " + position + ": " + fault.getMessage(), position);
    }

    @Override
    public boolean invalidSetMethod(
            @Nullable Context context,
            @Nullable String leftReference,
            @Nullable String rightReference,
            @Nullable Info info) {
        return false;
    }

    @Override
    public @Nullable Object invalidMethod(
            @Nullable Context context,
            @Nullable String reference,
            @Nullable Object object,
            @Nullable String method,
            @Nullable Info info) {
        return null;
    }
}
