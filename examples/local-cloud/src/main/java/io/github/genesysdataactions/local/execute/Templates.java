package io.github.genesysdataactions.local.execute;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.directive.StopCommand;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.tools.generic.MathTool;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * Renders Velocity templates with the macros of Genesys Cloud (Resource Center, Velocity macros for data actions). A
 * template reaches its variables and the macros and nothing else: no classes, no files, no loops.
 */
final class Templates {
    private static final Pattern PARSED = Pattern.compile("\\[line (\\d+), column (\\d+)]");

    private final RuntimeInstance velocity = new RuntimeInstance();
    private final Set<Choice> otherwise;
    private final Map<String, Object> macros;

    Templates() {
        this(Set.of());
    }

    Templates(Set<Choice> otherwise) {
        this.otherwise = otherwise;
        macros = Map.of(
                "esc", new EscapeMacros(),
                "encoding", new EncodingMacros(),
                "math", new MathTool(),
                "urlTool", new UrlMacros(otherwise.contains(Choice.OPTIONAL_QUERY_PARAM) ? "&" : ""),
                "successTemplateUtils", new SuccessTemplateMacros(otherwise.contains(Choice.MOVE_KEYS) ? "id" : "key"),
                "salesforce", new SalesforceMacros(),
                "msdynamics", new MsDynamicsMacros(!otherwise.contains(Choice.PHONE_NUMBER_FILTER)));
        velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedIntrospector.class.getName());
        velocity.setProperty(RuntimeConstants.CUSTOM_DIRECTIVES, SwitchedOff.classNames());
        velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        velocity.setProperty("resource.loader.none.class", NoResources.class.getName());
        velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
        velocity.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, false);
        // Its messages quote templates and values.
        velocity.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        // As Velocity 1.7 has it: input names may have hyphens, and Genesys Cloud documents ${input.NAME} for all of
        // them.
        velocity.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        velocity.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        velocity.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, otherwise.contains(Choice.VELOCITY));
        velocity.setProperty(RuntimeConstants.EVENTHANDLER_INVALIDREFERENCES_NULL, true);
        velocity.init();
    }

    /**
     * Renders a template.
     *
     * @param name what an error calls it
     */
    Rendered render(String name, String template, Map<String, ?> variables) throws StepFailure {
        return render(name, name, template, variables, rendered -> {});
    }

    /**
     * Renders a template.
     *
     * @param name what an error calls it
     * @param part the field that it stands in
     * @param traces gets what came of it, also of one that fails
     */
    Rendered render(
            String name, String part, String template, Map<String, ?> variables, Consumer<? super Rendered> traces)
            throws StepFailure {
        RenderBudget budget = RenderBudget.begin(variables);
        TracingWriter writer = new TracingWriter(budget);
        try {
            TemplateShape.check(template);
            render(name, template, variables, budget, writer);
            return writer.rendered(part, template);
        } catch (VelocityException e) {
            throw StepFailure.template(
                    "The template '" + name + "' cannot be rendered: " + firstLine(e),
                    place(part, template, e, writer));
        } catch (StackOverflowError e) {
            throw StepFailure.template(
                    "The template '" + name + "' cannot be rendered: it is nested too deeply",
                    new Place(part, new Position(1, 1)));
        } finally {
            RenderBudget.end();
            traces.accept(writer.rendered(part, template));
        }
    }

    /** Returns what a template has that a run may reach; nothing if it cannot be parsed. */
    Outline outline(String template) {
        try {
            TemplateShape.check(template);
            return new TemplateTree(template, parse("template", template)).outline();
        } catch (VelocityException | StackOverflowError e) {
            return new Outline(List.of(), List.of(), List.of());
        }
    }

    private void render(
            String name, String template, Map<String, ?> variables, RenderBudget budget, TracingWriter writer) {
        EventCartridge events = new EventCartridge();
        events.addEventHandler(new RenderEvents(budget, writer, otherwise.contains(Choice.MISSING_VALUE)));
        BudgetedContext context = new BudgetedContext(budget, writer, template, variables, macros);
        events.attachToContext(context);
        SimpleNode root = parse(name, template);
        TemplateTree tree = new TemplateTree(template, root);
        InternalContextAdapterImpl adapter = new InternalContextAdapterImpl(context);
        adapter.pushCurrentTemplateName(name);
        adapter.setCurrentResource(root.getTemplate());
        root.init(adapter, velocity);
        tree.trace();
        try {
            root.render(adapter, writer);
        } catch (StopCommand stop) {
            // #stop and #break end the template, with what it has printed.
        } catch (java.io.IOException e) {
            throw new IllegalStateException("A writer into memory does not fail.", e);
        }
    }

    private SimpleNode parse(String name, String template) {
        Template owner = new Template();
        owner.setName(name);
        try {
            return velocity.parse(new StringReader(template), owner);
        } catch (ParseException e) {
            throw new ParseErrorException(e, null);
        }
    }

    private static @Nullable Place place(String part, String template, VelocityException e, TracingWriter writer) {
        Position at = writer.position();
        if (e instanceof TemplateFault fault) {
            at = fault.position().orElse(at);
        } else if (e instanceof TemplateInitException init) {
            at = new TemplateText(template).position(init.getLineNumber(), init.getColumnNumber());
        } else {
            // The parser tells the place in its message only.
            Matcher told = PARSED.matcher(firstLine(e));
            if (told.find()) {
                at = new Position(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)));
            }
        }
        return at == null ? null : new Place(part, at);
    }

    private static String firstLine(VelocityException e) {
        String message = e.getMessage();
        return message == null ? "unknown reason" : message.lines().findFirst().orElse("unknown reason");
    }
}
