package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import org.jspecify.annotations.Nullable;

/**
 * Each endpoint of the API that the client calls: method, path, the permission it needs ({@code null} where the sources name none),
 * and what it is called after "Could not". Empty braces stand for an id in the path, for a name or id in the purpose.
 */
public enum Endpoint {
    LIST_ACTIONS("GET", Endpoint.ACTIONS, Endpoint.VIEW, "list actions"),
    CREATE_ACTION("POST", Endpoint.ACTIONS, Endpoint.ADD, "create action '{}'"),
    READ_ACTION("GET", Endpoint.ACTION, Endpoint.VIEW, "read action '{}'"),
    UPDATE_ACTION("PATCH", Endpoint.ACTION, Endpoint.EDIT, "update action '{}'"),
    DELETE_ACTION("DELETE", Endpoint.ACTION, Endpoint.DELETE, "delete action '{}'"),
    READ_ACTION_SCHEMA("GET", Endpoint.ACTION + "/schemas/{id}", Endpoint.VIEW, "read the schema {} of action '{}'"),
    READ_ACTION_TEMPLATE(
            "GET", Endpoint.ACTION + "/templates/{id}", Endpoint.VIEW, "read the template {} of action '{}'"),
    EXECUTE_ACTION("POST", Endpoint.ACTION + "/execute", Endpoint.EXECUTE, "execute action '{}'"),
    TEST_ACTION("POST", Endpoint.ACTION + "/test", Endpoint.EXECUTE, "test action '{}'"),
    READ_ACTION_FUNCTION(
            "GET", Endpoint.ACTION + "/function", Endpoint.VIEW_FUNCTION, "read the function of action '{}'"),
    LIST_CATEGORIES("GET", Endpoint.ACTIONS + "/categories", Endpoint.VIEW, "list categories"),

    LIST_DRAFTS("GET", Endpoint.ACTIONS + "/drafts", Endpoint.VIEW, "list drafts"),
    CREATE_DRAFT("POST", Endpoint.ACTIONS + "/drafts", Endpoint.ADD, "create draft '{}'"),
    CREATE_DRAFT_OF_ACTION("POST", Endpoint.DRAFT, Endpoint.EDIT, "create a draft of action '{}'"),
    READ_DRAFT("GET", Endpoint.DRAFT, Endpoint.VIEW, "read draft '{}'"),
    UPDATE_DRAFT("PATCH", Endpoint.DRAFT, Endpoint.EDIT, "update draft '{}'"),
    DELETE_DRAFT("DELETE", Endpoint.DRAFT, Endpoint.DELETE, "delete draft '{}'"),
    VALIDATE_DRAFT("GET", Endpoint.DRAFT + "/validation", Endpoint.EDIT, "validate draft '{}'"),
    TEST_DRAFT("POST", Endpoint.DRAFT + "/test", Endpoint.EXECUTE, "test draft '{}'"),
    PUBLISH_DRAFT("POST", Endpoint.DRAFT + "/publish", Endpoint.EDIT, "publish draft '{}'"),
    READ_DRAFT_SCHEMA("GET", Endpoint.DRAFT + "/schemas/{id}", Endpoint.VIEW, "read the schema {} of draft '{}'"),
    READ_DRAFT_TEMPLATE("GET", Endpoint.DRAFT + "/templates/{id}", Endpoint.VIEW, "read the template {} of draft '{}'"),
    READ_DRAFT_FUNCTION("GET", Endpoint.DRAFT + "/function", Endpoint.VIEW_FUNCTION, "read the function of draft '{}'"),
    UPDATE_FUNCTION("PUT", Endpoint.DRAFT + "/function", Endpoint.EDIT_FUNCTION, "update the function of draft '{}'"),
    UPLOAD_FUNCTION("POST", Endpoint.DRAFT + "/function/upload", Endpoint.EDIT_FUNCTION, "upload {} for draft '{}'"),
    LIST_RUNTIMES(
            "GET", Endpoint.ACTIONS + "/functions/runtimes", Endpoint.VIEW_FUNCTION, "list the runtimes of functions"),

    LIST_CERTIFICATES("GET", Endpoint.CERTIFICATES, Endpoint.VIEW_CERTIFICATE, "list certificates"),
    LIST_TRUSTED_CERTIFICATES(
            "GET", Endpoint.CERTIFICATES + "/truststore", Endpoint.VIEW_CERTIFICATE, "list trusted certificates"),

    LIST_INTEGRATIONS("GET", Endpoint.INTEGRATIONS, Endpoint.VIEW_INTEGRATIONS, "list integrations"),
    CREATE_INTEGRATION("POST", Endpoint.INTEGRATIONS, Endpoint.ADD_INTEGRATIONS, "create integration '{}'"),
    READ_INTEGRATION("GET", Endpoint.INTEGRATION, Endpoint.VIEW_INTEGRATIONS, "read integration '{}'"),
    ENABLE_INTEGRATION("PATCH", Endpoint.INTEGRATION, Endpoint.EDIT_INTEGRATIONS, "enable integration '{}'"),
    DISABLE_INTEGRATION("PATCH", Endpoint.INTEGRATION, Endpoint.EDIT_INTEGRATIONS, "disable integration '{}'"),
    DELETE_INTEGRATION("DELETE", Endpoint.INTEGRATION, Endpoint.DELETE_INTEGRATIONS, "delete integration '{}'"),
    READ_INTEGRATION_CONFIG(
            "GET", Endpoint.CONFIG, Endpoint.VIEW_INTEGRATIONS, "read the configuration of integration '{}'"),
    UPDATE_INTEGRATION_CONFIG("PUT", Endpoint.CONFIG, Endpoint.EDIT_INTEGRATIONS, "configure integration '{}'"),
    LIST_INTEGRATION_TYPES(
            "GET", Endpoint.INTEGRATIONS + "/types", Endpoint.VIEW_INTEGRATIONS, "list integration types"),
    READ_INTEGRATION_TYPE(
            "GET", Endpoint.INTEGRATIONS + "/types/{id}", Endpoint.VIEW_INTEGRATIONS, "read integration type '{}'"),

    LIST_CREDENTIALS("GET", Endpoint.CREDENTIALS + "/listing", Endpoint.VIEW_INTEGRATIONS, "list credentials"),
    LIST_CREDENTIALS_BY_PAGE("GET", Endpoint.CREDENTIALS, Endpoint.VIEW_INTEGRATIONS, "list credentials"),
    CREATE_CREDENTIAL("POST", Endpoint.CREDENTIALS, Endpoint.ADD_INTEGRATIONS, "create credential '{}'"),
    READ_CREDENTIAL("GET", Endpoint.CREDENTIAL, Endpoint.VIEW_INTEGRATIONS, "read credential '{}'"),
    UPDATE_CREDENTIAL("PUT", Endpoint.CREDENTIAL, Endpoint.EDIT_INTEGRATIONS, "update credential '{}'"),
    DELETE_CREDENTIAL("DELETE", Endpoint.CREDENTIAL, Endpoint.DELETE_INTEGRATIONS, "delete credential '{}'"),
    LIST_CREDENTIAL_TYPES("GET", Endpoint.CREDENTIALS + "/types", Endpoint.VIEW_INTEGRATIONS, "list credential types"),

    READ_ORGANIZATION("GET", "/api/v2/organizations/me", null, "read the organization"),

    CREATE_FLAT(
            "POST", "/api/v2/custom/dataactions", "custom:dataactions:write", "create action '{}' in the flat form");

    private static final String INTEGRATIONS = "/api/v2/integrations";
    private static final String INTEGRATION = INTEGRATIONS + "/{id}";
    private static final String CONFIG = INTEGRATION + "/config/current";
    private static final String CREDENTIALS = INTEGRATIONS + "/credentials";
    private static final String CREDENTIAL = CREDENTIALS + "/{id}";
    private static final String ACTIONS = INTEGRATIONS + "/actions";
    private static final String ACTION = ACTIONS + "/{id}";
    private static final String DRAFT = ACTION + "/draft";
    private static final String CERTIFICATES = ACTIONS + "/certificates";

    private static final String VIEW = "integrations:action:view";
    private static final String ADD = "integrations:action:add";
    private static final String EDIT = "integrations:action:edit";
    private static final String DELETE = "integrations:action:delete";
    private static final String EXECUTE = "integrations:action:execute";
    private static final String VIEW_FUNCTION = "integrations:actionFunction:view";
    private static final String EDIT_FUNCTION = "integrations:actionFunction:edit";
    private static final String VIEW_CERTIFICATE = "integrations:actionCertificate:view";
    private static final String VIEW_INTEGRATIONS = "integrations:integration:view";
    private static final String EDIT_INTEGRATIONS = "integrations:integration:edit";
    private static final String ADD_INTEGRATIONS = "integrations:integration:add";
    private static final String DELETE_INTEGRATIONS = "integrations:integration:delete";

    private final String method;
    private final String path;
    private final @Nullable String permission;
    private final String purpose;

    Endpoint(String method, String path, @Nullable String permission, String purpose) {
        this.method = method;
        this.path = path;
        this.permission = permission;
        this.purpose = purpose;
    }

    /** Returns a call about what has this id; without one if neither path nor purpose has a place for it. */
    public Call call(CallBudget budget, String... id) {
        return call(budget, path(id), id);
    }

    /** Returns a call to a path of this endpoint, about these. */
    public Call call(CallBudget budget, ApiPath at, String... about) {
        StringBuilder tried = new StringBuilder(ApiPath.room(purpose, about));
        int from = 0;
        for (String part : about) {
            int brace = purpose.indexOf("{}", from);
            tried.append(purpose, from, brace).append(part);
            from = brace + 2;
        }
        return Call.of(tried.append(purpose, from, purpose.length()).toString(), permission, method, at, budget);
    }

    /** Returns its path, to which a query can be added. */
    public ApiPath path(String... ids) {
        return ApiPath.of(path, ids);
    }
}
