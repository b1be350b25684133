package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.genesysdataactions.local.api.Organization;
import io.github.genesysdataactions.local.api.Setup;
import io.github.genesysdataactions.local.fault.FaultPlans;
import io.github.genesysdataactions.local.http.Frames;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page at {@code /} and its JSON under {@code /__local}, in front of the organization.
 */
public final class Page {
    private static final Logger log = LoggerFactory.getLogger(Page.class);
    private static final String PREFIX = "/__local";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types"
                    + " 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final Journal journal = new Journal();
    private final Routes<PageOperation> routes = new Routes<>();

    /**
     * Makes a page.
     *
     * @param lint what looks through actions, and writes what it finds as the page's JSON has it; null if nothing does
     */
    public Page(
            Setup setup,
            Organization organization,
            FaultPlans faults,
            @Nullable Function<ActionRecord, ArrayNode> lint) {
        OwnCalls own = new OwnCalls(organization.innerCalls());
        ActionsJson view = new ActionsJson(organization, lint == null ? action -> Json.array() : lint, own);
        List<String> operations = new ArrayList<>(organization.operations());
        operations.add("POST /oauth/token");
        new OrganizationPart(setup, organization, journal, lint != null).addTo(routes);
        new ActionsPart(organization, view, own, journal).addTo(routes);
        new JournalPart(journal).addTo(routes);
        new FaultsPart(faults, operations, journal).addTo(routes);
        new EventsPart(journal).addTo(routes);
        routes.on("GET", "/__local/openapi.json", call -> PageFiles.file(PageFiles.OPENAPI));
        organization.runs().listen(run -> journal.execution(number -> TraceView.of(number, run)));
    }

    /** Returns the operations of the JSON, as method and path. */
    public List<String> operations() {
        return routes.all();
    }

    /** Returns what answers the requests for the page and its JSON, and hands all others on. */
    public Handler before(Handler next) {
        return request -> isOwn(request.path()) ? own(request) : next.handle(request);
    }

    private static boolean isOwn(String path) {
        return path.equals("/") || path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    /** Notes a call that the organization has answered. */
    public void called(Request request, Reply reply, Instant time, Duration took) {
        journal.call(request, reply, time, took);
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!reads && request.path().startsWith("/api/")) {
            journal.changed(Journal.Topic.ORGANIZATION);
        }
        if (reply.planned()) {
            journal.changed(Journal.Topic.FAULTS);
        }
    }

    private Reply own(Request request) {
        Reply reply = answer(request);
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply answer(Request request) {
        try {
            Optional<Reply> file = request.method().equals("GET") ? PageFiles.find(request.path()) : Optional.empty();
            Visitor.admit(request, request.path().equals("/"));
            return file.orElseGet(() -> operation(request));
        } catch (PageRefusal e) {
            return e.reply();
        } catch (RuntimeException e) {
            // No message and no cause: they may quote what is stored.
            log.warn("{} failed with {} at {}", request, e.getClass().getName(), Frames.first(e));
            return new PageRefusal(500, "The page failed; the terminal says where.").reply();
        }
    }

    private Reply operation(Request request) {
        Routes.Match<PageOperation> match =
                routes.find(request.method(), request.path()).orElseThrow(() -> noRoute(request));
        if (request.tooLarge()) {
            throw new PageRefusal(400, "The body is larger than " + Request.BODY_LIMIT + " bytes.");
        }
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean body = request.method().equals("POST") || request.method().equals("PATCH");
        if (body && !type.startsWith("application/json")) {
            throw new PageRefusal(400, "The body has to be application/json.");
        }
        return match.endpoint().answer(new PageCall(request, match.variables()));
    }

    private PageRefusal noRoute(Request request) {
        List<String> methods = routes.methods(request.path());
        return methods.isEmpty() ? PageRefusal.notFound() : new PageRefusal(404, "This knows " + methods + " only.");
    }
}
