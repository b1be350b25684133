package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.local.execute.Choice;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one data action in this JVM as Genesys Cloud runs it: input contract, templates, backend, translation map, success
 * template, output contract. It needs no account, no server and no credentials, and opens no socket unless the backend is
 * a real one.
 *
 * <pre>{@code
 * ActionResult result = ActionRunner.of(Path.of("data-actions/find-order"))
 *     .backend(request -> BackendAnswer.json(200, "{\"orders\":[{\"state\":\"open\"}]}"))
 *     .run(Map.of("name", "O\"Brien"));
 * }</pre>
 *
 * <p>Immutable and safe to use from several threads: each method returns a changed copy.
 */
public final class ActionRunner {
    static {
        Execution.warmUp();
    }

    private final TestedAction action;
    private final @Nullable Backend backend;
    private final Surroundings around;
    private final List<String> masked;
    private final Set<Choice> otherwise;

    /**
     * What an action gets from its integration.
     *
     * @param signIn the custom authentication action, which runs first
     * @param baseUrl what comes in front of a URL that begins with a slash
     */
    record Surroundings(
            Map<String, String> credentials,
            Map<String, Object> authResponse,
            @Nullable ActionRunner signIn,
            @Nullable URI baseUrl) {
        static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), null, null);

        private Surroundings withCredentials(Map<String, String> other) {
            return new Surroundings(other, authResponse, signIn, baseUrl);
        }

        private Surroundings withAuthResponse(Map<String, Object> other) {
            return new Surroundings(credentials, other, signIn, baseUrl);
        }

        private Surroundings withSignIn(ActionRunner other) {
            return new Surroundings(credentials, authResponse, other, baseUrl);
        }

        private Surroundings withBaseUrl(URI other) {
            return new Surroundings(credentials, authResponse, signIn, other);
        }
    }

    private ActionRunner(
            TestedAction action,
            @Nullable Backend backend,
            Surroundings around,
            List<String> masked,
            Set<Choice> otherwise) {
        this.action = action;
        this.backend = backend;
        this.around = around;
        this.masked = masked;
        this.otherwise = otherwise;
    }

    private ActionRunner(TestedAction action) {
        this(action, null, Surroundings.NONE, List.of(), Set.of());
    }

    private ActionRunner with(Surroundings other) {
        return new ActionRunner(action, backend, other, masked, otherwise);
    }

    /**
     * Runs a definition.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if Genesys Cloud would refuse it
     */
    public static ActionRunner of(ActionDefinition definition) {
        return new ActionRunner(TestedAction.of(Objects.requireNonNull(definition, "definition")));
    }

    /**
     * Runs an action that was read from an organization, with its templates.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if a part of it was not read
     */
    public static ActionRunner of(Action action) {
        return new ActionRunner(TestedAction.of(Objects.requireNonNull(action, "action")));
    }

    /**
     * Runs an export file, also one of a custom authentication action or of a function data action.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if Genesys Cloud would refuse it
     */
    public static ActionRunner of(ExportFile file) {
        return new ActionRunner(TestedAction.of(Objects.requireNonNull(file, "file")));
    }

    /**
     * Runs the action of an export file or of a folder with {@code action.json}; {@code @{env.NAME}} stands for the
     * environment variables of this program.
     *
     * @throws IllegalArgumentException if there is no such file, or no action in the folder
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the file is wrong; {@code problems()} has
     *     each fault with file, line and column
     */
    public static ActionRunner of(Path fileOrFolder) {
        return of(fileOrFolder, System.getenv());
    }

    /**
     * Does what {@link #of(Path)} does.
     *
     * @param environment the values for {@code @{env.NAME}}
     */
    public static ActionRunner of(Path fileOrFolder, Map<String, String> environment) {
        return new ActionRunner(TestedAction.read(fileOrFolder, Map.copyOf(environment)));
    }

    /**
     * Runs an action of a directory.
     *
     * @param name the name of its file or folder, with or without {@code .custom.json}, or the action's own name
     * @param environment the values for {@code @{env.NAME}}
     * @throws IllegalArgumentException if the directory has no such action; it says which there are
     */
    public static ActionRunner in(Path directory, String name, Map<String, String> environment) {
        return new ActionRunner(TestedAction.find(
                Objects.requireNonNull(directory, "directory"),
                Objects.requireNonNull(name, "name"),
                Map.copyOf(environment)));
    }

    /** Sets what answers the action's requests; {@link Backend} has tables, servers and Lambda handlers. */
    public ActionRunner backend(Backend other) {
        return new ActionRunner(action, Objects.requireNonNull(other, "backend"), around, masked, otherwise);
    }

    /** Adds a field that templates read as {@code ${credentials.name}}. Its value is in no trace and no saved case. */
    public ActionRunner credential(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(around.credentials());
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return with(around.withCredentials(more));
    }

    /**
     * Adds what templates read as {@code ${authResponse.name}}, instead of running a custom authentication action. Its
     * value is in no trace and no saved case.
     */
    public ActionRunner authResponse(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(around.authResponse());
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return with(around.withAuthResponse(more));
    }

    /**
     * Runs the integration's custom authentication action before this one; templates read its output as {@code
     * ${authResponse.name}}. It has a backend of its own, and shares the credentials with this action.
     */
    public ActionRunner signIn(ActionRunner authenticationAction) {
        return with(around.withSignIn(Objects.requireNonNull(authenticationAction, "authentication action")));
    }

    /**
     * Sets what comes in front of a URL that begins with a slash, as the type of the integration does it. Unless set,
     * Genesys Cloud's own API, {@code /api/v2/…}, is at {@code https://api.mypurecloud.com}.
     */
    public ActionRunner baseUrl(URI url) {
        return with(around.withBaseUrl(Objects.requireNonNull(url, "url")));
    }

    /**
     * Names what traces and saved cases show as {@code ***}: inputs, with their values wherever they appear, headers,
     * parameters of the query, and fields of JSON.
     */
    public ActionRunner mask(String... names) {
        List<String> more = new ArrayList<>(masked);
        more.addAll(List.of(names));
        return new ActionRunner(action, backend, around, List.copyOf(more), otherwise);
    }

    /** Makes some choices of the engine otherwise, for the comparison with an organization. */
    ActionRunner choosing(Set<Choice> choices) {
        return new ActionRunner(action, backend, around, masked, Set.copyOf(choices));
    }

    /** Returns the name of the action. */
    public String name() {
        return action.name();
    }

    /** Returns the contract of the action. */
    public Contract contract() {
        return action.contract();
    }

    /** Returns the folder for what belongs to the action, such as its cases, if it was read from a file or folder. */
    public Optional<Path> folder() {
        return action.directory();
    }

    /**
     * Runs the action with an input by name.
     *
     * @throws MissingBackendException if the action sends a request, and there is no {@link #backend}
     * @throws BackendFailedException if the backend of the test throws
     */
    public ActionResult run(Map<String, ?> input) {
        return execute(Inputs.of(Objects.requireNonNull(input, "input")));
    }

    /**
     * Runs the action with a record, another class with properties, or JSON text as its input. Components without a value
     * are left out.
     *
     * @throws IllegalArgumentException if that does not make a JSON object
     */
    public ActionResult run(Object input) {
        return execute(Inputs.of(Objects.requireNonNull(input, "input")));
    }

    private ActionResult execute(ObjectNode input) {
        return new Execution(this, input).run();
    }

    TestedAction action() {
        return action;
    }

    @Nullable
    Backend backend() {
        return backend;
    }

    /** Returns the fields of the integration's credentials, for the action and its sign-in. */
    Map<String, String> credentials() {
        if (around.signIn() == null) {
            return around.credentials();
        }
        Map<String, String> all = new LinkedHashMap<>(around.signIn().credentials());
        all.putAll(around.credentials());
        return all;
    }

    Map<String, Object> authResponse() {
        return around.authResponse();
    }

    @Nullable
    ActionRunner signIn() {
        return around.signIn();
    }

    @Nullable
    URI baseUrl() {
        return around.baseUrl();
    }

    List<String> masked() {
        return masked;
    }

    Set<Choice> otherwise() {
        return otherwise;
    }

    /** Names the action. */
    @Override
    public String toString() {
        return "ActionRunner[" + name() + "]";
    }
}
