package io.github.genesysdataactions.local.execute;

import java.util.Map;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.tools.generic.MathTool;
import org.slf4j.helpers.NOPLogger;

/**
 * Renders Velocity templates with the macros of Genesys Cloud (Resource Center, Velocity macros for data actions). A
 * template reaches its variables and the macros and nothing else: no classes, no files, no loops.
 */
final class Templates {
    private final VelocityEngine engine = new VelocityEngine();
    private final Map<String, Object> macros = Map.of(
            "esc", new EscapeMacros(),
            "encoding", new EncodingMacros(),
            "math", new MathTool(),
            "urlTool", new UrlMacros(),
            "successTemplateUtils", new SuccessTemplateMacros(),
            "salesforce", new SalesforceMacros(),
            "msdynamics", new MsDynamicsMacros());

    Templates() {
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedIntrospector.class.getName());
        engine.setProperty(RuntimeConstants.CUSTOM_DIRECTIVES, SwitchedOff.classNames());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        engine.setProperty("resource.loader.none.class", NoResources.class.getName());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, false);
        // Its messages quote templates and values.
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        // As Velocity 1.7 has it: input names may have hyphens, and Genesys Cloud documents ${input.NAME} for all of
        // them.
        engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        engine.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, false);
        engine.setProperty(RuntimeConstants.EVENTHANDLER_INVALIDREFERENCES_NULL, true);
        engine.init();
    }

    /**
     * Renders a template.
     *
     * @param name what an error calls it
     */
    Rendered render(String name, String template, Map<String, ?> variables) throws StepFailure {
        try {
            TemplateShape.check(template);
            return render(name, template, variables, RenderBudget.begin(variables));
        } catch (VelocityException e) {
            throw StepFailure.template("The template '" + name + "' cannot be rendered: " + firstLine(e));
        } catch (StackOverflowError e) {
            throw StepFailure.template("The template '" + name + "' cannot be rendered: it is nested too deeply");
        } finally {
            RenderBudget.end();
        }
    }

    private Rendered render(String name, String template, Map<String, ?> variables, RenderBudget budget) {
        TracingWriter writer = new TracingWriter(budget);
        EventCartridge events = new EventCartridge();
        events.addEventHandler(new RenderEvents(budget, writer));
        BudgetedContext context = new BudgetedContext(budget, template, variables, macros);
        events.attachToContext(context);
        engine.evaluate(context, writer, name, template);
        return writer.rendered(template);
    }

    private static String firstLine(VelocityException e) {
        String message = e.getMessage();
        return message == null ? "unknown reason" : message.lines().findFirst().orElse("unknown reason");
    }
}
