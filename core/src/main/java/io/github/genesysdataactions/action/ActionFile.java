package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schemas and templates that Genesys Cloud keeps of an action or a draft as files of their own.
 *
 * <p>The action names each by its address; where it names none, the files have these names. Those of the templates are
 * the ones of the provider source MyPureCloud/terraform-provider-genesyscloud; assumed: those of the schemas.
 */
public enum ActionFile {
    /** The schema of what goes in. */
    INPUT_SCHEMA("inputschema.json", "contract", "input", "inputSchemaUri"),
    /** The schema of a successful output. */
    SUCCESS_SCHEMA("successschema.json", "contract", "output", "successSchemaUri"),
    /** The schema of what comes out when something failed, which the service makes. */
    ERROR_SCHEMA("errorschema.json", "contract", "output", "errorSchemaUri"),
    /** The Velocity template of the request body. */
    REQUEST_TEMPLATE("requesttemplate.vm", "config", "request", "requestTemplateUri"),
    /** The Velocity template of the answer. */
    SUCCESS_TEMPLATE("successtemplate.vm", "config", "response", "successTemplateUri");

    private static final Pattern ADDRESS =
            Pattern.compile("/(?:schemas|templates)/([A-Za-z0-9._-]*[A-Za-z0-9_-])(?:[?#].*)?$");

    private final String defaultName;
    private final String part;
    private final String side;
    private final String uri;

    ActionFile(String defaultName, String part, String side, String uri) {
        this.defaultName = defaultName;
        this.part = part;
        this.side = side;
        this.uri = uri;
    }

    /** Returns whether it is a schema, and not a template. */
    public boolean isSchema() {
        return part.equals("contract");
    }

    /** Returns the file's name: that of its address in the action, else the one it usually has. */
    public String nameIn(Action action) {
        JsonNode address =
                Json.readObject(action.toJson()).path(part).path(side).path(uri);
        Matcher named = ADDRESS.matcher(address.asText(""));
        return named.find() ? named.group(1) : defaultName;
    }
}
