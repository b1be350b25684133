package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.json.Encodable;
import io.github.genesysdataactions.json.Json;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An export file of the admin page, {@code *.custom.json}: an action without its address, which is category and
 * integration.
 *
 * <pre>{@code
 * {"name": …, "integrationType": …, "actionType": "custom",
 *  "config": {"request": {…}, "response": {…}},
 *  "contract": {"input": {"inputSchema": {…}}, "output": {"successSchema": {…}}}, "secure": false}
 * }</pre>
 *
 * <p>The page imports no file without {@code actionType}, which is {@code custom}, or {@code customAuth} for the action
 * that signs an integration in (assumed: public export files and reports are what is known of the format). Some public
 * files have the form of the API instead, with {@code category} and {@code integrationId}; they are read as well, and
 * {@link #toExport} makes what the page imports.
 *
 * <p>Keeps what it read: every field, unknown ones too, key order, number value and scale, templates byte for byte. None
 * of Genesys Cloud's rules is applied before {@link #toDefinition()}. Immutable and safe to use from several threads.
 */
public final class ExportFile {
    private final ObjectNode json;

    /** Takes a tree that {@link FileRules} has passed and nothing else holds. */
    ExportFile(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads the text of a file; a byte order mark is ignored.
     *
     * @throws InvalidDefinitionException if it is not JSON, a part is missing or in the wrong place; {@code problems()}
     *     has each fault with line, column and path, and quotes no value
     */
    public static ExportFile parse(String json) {
        return FileParser.parse(Objects.requireNonNull(json, "json"), "The export file", "");
    }

    /**
     * Reads a file in UTF-8 of at most 10 MB.
     *
     * @throws InvalidDefinitionException as {@link #parse} does, and if it is not UTF-8 or larger
     * @throws UncheckedIOException if the file does not exist or cannot be read
     */
    public static ExportFile read(Path file) {
        return FileParser.parse(Disk.read(Objects.requireNonNull(file, "file")), "The export file " + file, "");
    }

    /**
     * Makes the file of an action that Genesys Cloud has. What belongs to that one organization is left out: id, version,
     * category, integration, addresses of templates and schemas, and the error schema, which the server makes.
     *
     * @param integrationType the type of its integration, such as {@code custom-rest-actions}, {@code purecloud-data-actions}
     *     or {@code aws-lambda-data-actions}
     * @throws InvalidDefinitionException if the action was read without its contract, configuration or templates
     */
    public static ExportFile of(Action action, String integrationType) {
        ObjectNode json =
                Json.readObject(Objects.requireNonNull(action, "action").toJson());
        FileParser.refuseUnlessWhole(json, "The action " + action.id());
        return export(json, integrationType);
    }

    /**
     * Makes the file of a definition; what the definition leaves open has the defaults of Genesys Cloud.
     *
     * @param integrationType the type of the integration that it is for, such as {@code custom-rest-actions}
     * @throws InvalidDefinitionException if the definition is for the flat form and says what the public one cannot
     */
    public static ExportFile of(ActionDefinition definition, String integrationType) {
        return export(
                Json.readObject(Objects.requireNonNull(definition, "definition").toJson()), integrationType);
    }

    /** Returns the name, with {@code " - Exported 2026-05-27 @ 11:10"} if the page has added that. */
    public String name() {
        return json.path("name").asText();
    }

    /** Returns {@code custom}, {@code customAuth}, or whatever else the file says; {@code custom} for the API's form. */
    public String actionType() {
        return text("actionType").orElse(PageForm.CUSTOM);
    }

    /** Returns the type of the integration, such as {@code custom-rest-actions}; empty for the API's form. */
    public Optional<String> integrationType() {
        return text("integrationType");
    }

    /** Returns the category, which only files in the API's form have. */
    public Optional<String> category() {
        return text("category");
    }

    /** Returns the integration's id, which only files in the API's form have. */
    public Optional<String> integrationId() {
        return text("integrationId");
    }

    /** Returns whether only secure flows may use the action; {@code false} if the file does not say. */
    public boolean isSecure() {
        return json.path("secure").booleanValue();
    }

    /** Returns the contract. */
    public Contract contract() {
        return Contract.parse(Json.write(json.get("contract")));
    }

    /** Returns the Velocity template of the request body, if the file has one. */
    public Optional<String> requestTemplate() {
        return Optional.ofNullable(json.at("/config/request/requestTemplate").textValue());
    }

    /** Returns the Velocity template of the answer, if the file has one. */
    public Optional<String> successTemplate() {
        return Optional.ofNullable(json.at("/config/response/successTemplate").textValue());
    }

    /** Returns a copy with this name; nothing else changes. */
    public ExportFile withName(String name) {
        ObjectNode copy = json.deepCopy();
        copy.put("name", Objects.requireNonNull(name, "name"));
        return new ExportFile(copy);
    }

    /**
     * Returns a copy in the form that the page imports: with {@code actionType} and this {@code integrationType}, without
     * category, integration, and what else belongs to one organization. Unknown fields stay.
     */
    public ExportFile toExport(String integrationType) {
        return export(json.deepCopy(), integrationType);
    }

    /**
     * Makes a definition, to be changed with its builder or sent. Category and integration are open, unless the file has
     * them.
     *
     * @throws InvalidDefinitionException if Genesys Cloud's rules refuse it, if it is a {@code customAuth} action, or if the
     *     file has fields that a definition has no place for; {@link #toCreateJson} carries those
     */
    public ActionDefinition toDefinition() {
        return new FileDefinition(json)
                .build(category().orElse(null), integrationId().orElse(null));
    }

    /**
     * Makes a definition with this category and integration, whatever the file says.
     *
     * @throws InvalidDefinitionException as {@link #toDefinition()} does
     */
    public ActionDefinition toDefinition(String category, String integrationId) {
        return new FileDefinition(json)
                .build(
                        Objects.requireNonNull(category, "category"),
                        Objects.requireNonNull(integrationId, "integration id"));
    }

    /**
     * Returns what {@code POST /api/v2/integrations/actions} takes, on one line, without asking any rule: all that the
     * file says, unknown fields included, but for what the server makes itself.
     *
     * @throws InvalidDefinitionException if it is a {@code customAuth} action, which Genesys Cloud makes with the
     *     integration (provider source MyPureCloud/terraform-provider-genesyscloud) so that it can only be edited, or if
     *     there is the address of a template and not its text
     */
    public String toCreateJson(String category, String integrationId) {
        FileParser.refuse("The action '" + name() + "'", FileDefinition.uncreatable(json));
        return Encodable.escaped(Json.write(PageForm.create(
                json,
                Objects.requireNonNull(category, "category"),
                Objects.requireNonNull(integrationId, "integration id"))));
    }

    /** Returns the file's text: two spaces, line feeds, one at the end. Header values may be secrets. */
    public String toJson() {
        return FileText.json(json);
    }

    /** Returns a name for the file that every operating system takes, as {@link ExportFolder#writeInto} does for folders. */
    public String fileName() {
        return ExportFolder.name(name()) + ".custom.json";
    }

    /**
     * Writes the file in UTF-8. Readers see the old file or the new one, never a part. A link is replaced, not followed.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        Disk.write(Objects.requireNonNull(file, "file"), toJson());
    }

    private static ExportFile export(ObjectNode json, String integrationType) {
        return new ExportFile(PageForm.export(json, Objects.requireNonNull(integrationType, "integrationType")));
    }

    /** Returns a copy of the tree. */
    ObjectNode tree() {
        return json.deepCopy();
    }

    private Optional<String> text(String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Compares the JSON exactly, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExportFile that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Names the action; the rest may hold secrets and is in {@link #toJson()}. */
    @Override
    public String toString() {
        return "ExportFile[name=" + name() + ", actionType=" + actionType() + "]";
    }
}
