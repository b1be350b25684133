package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Each endpoint of the API that the client calls: method, path, the permission it needs ({@code null} where the sources name none),
 * and what it is called after "Could not". Empty braces stand for an id in the path, for a name or id in the purpose.
 */
public enum Endpoint {
    LIST_ACTIONS("GET", Paths.ACTIONS, Permissions.VIEW, "list actions"),
    CREATE_ACTION("POST", Paths.ACTIONS, Permissions.ADD, "create action '{}'"),
    READ_ACTION("GET", Paths.ACTION, Permissions.VIEW, "read action '{}'"),
    UPDATE_ACTION("PATCH", Paths.ACTION, Permissions.EDIT, "update action '{}'"),
    DELETE_ACTION("DELETE", Paths.ACTION, Permissions.DELETE, "delete action '{}'"),
    READ_ACTION_SCHEMA("GET", Paths.ACTION + "/schemas/{}", Permissions.VIEW, "read the schema {} of action '{}'"),
    READ_ACTION_TEMPLATE(
            "GET", Paths.ACTION + "/templates/{}", Permissions.VIEW, "read the template {} of action '{}'"),
    EXECUTE_ACTION("POST", Paths.ACTION + "/execute", Permissions.EXECUTE, "execute action '{}'"),
    TEST_ACTION("POST", Paths.ACTION + "/test", Permissions.EXECUTE, "test action '{}'"),
    READ_ACTION_FUNCTION(
            "GET", Paths.ACTION + "/function", Permissions.VIEW_FUNCTION, "read the function of action '{}'"),
    LIST_CATEGORIES("GET", Paths.ACTIONS + "/categories", Permissions.VIEW, "list categories"),

    LIST_DRAFTS("GET", Paths.ACTIONS + "/drafts", Permissions.VIEW, "list drafts"),
    CREATE_DRAFT("POST", Paths.ACTIONS + "/drafts", Permissions.ADD, "create draft '{}'"),
    CREATE_DRAFT_OF_ACTION("POST", Paths.DRAFT, Permissions.EDIT, "create a draft of action '{}'"),
    READ_DRAFT("GET", Paths.DRAFT, Permissions.VIEW, "read draft '{}'"),
    UPDATE_DRAFT("PATCH", Paths.DRAFT, Permissions.EDIT, "update draft '{}'"),
    DELETE_DRAFT("DELETE", Paths.DRAFT, Permissions.DELETE, "delete draft '{}'"),
    VALIDATE_DRAFT("GET", Paths.DRAFT + "/validation", Permissions.EDIT, "validate draft '{}'"),
    TEST_DRAFT("POST", Paths.DRAFT + "/test", Permissions.EXECUTE, "test draft '{}'"),
    PUBLISH_DRAFT("POST", Paths.DRAFT + "/publish", Permissions.EDIT, "publish draft '{}'"),
    READ_DRAFT_SCHEMA("GET", Paths.DRAFT + "/schemas/{}", Permissions.VIEW, "read the schema {} of draft '{}'"),
    READ_DRAFT_TEMPLATE("GET", Paths.DRAFT + "/templates/{}", Permissions.VIEW, "read the template {} of draft '{}'"),
    READ_DRAFT_FUNCTION("GET", Paths.DRAFT + "/function", Permissions.VIEW_FUNCTION, "read the function of draft '{}'"),
    UPDATE_FUNCTION("PUT", Paths.DRAFT + "/function", Permissions.EDIT_FUNCTION, "update the function of draft '{}'"),
    UPLOAD_FUNCTION("POST", Paths.DRAFT + "/function/upload", Permissions.EDIT_FUNCTION, "upload {} for draft '{}'"),
    LIST_RUNTIMES(
            "GET", Paths.ACTIONS + "/functions/runtimes", Permissions.VIEW_FUNCTION, "list the runtimes of functions"),

    LIST_CERTIFICATES("GET", Paths.CERTIFICATES, Permissions.VIEW_CERTIFICATE, "list certificates"),
    LIST_TRUSTED_CERTIFICATES(
            "GET", Paths.CERTIFICATES + "/truststore", Permissions.VIEW_CERTIFICATE, "list trusted certificates"),

    LIST_INTEGRATIONS("GET", Paths.INTEGRATIONS, Permissions.VIEW_INTEGRATION, "list integrations"),
    CREATE_INTEGRATION("POST", Paths.INTEGRATIONS, Permissions.ADD_INTEGRATION, "create integration '{}'"),
    READ_INTEGRATION("GET", Paths.INTEGRATION, Permissions.VIEW_INTEGRATION, "read integration '{}'"),
    ENABLE_INTEGRATION("PATCH", Paths.INTEGRATION, Permissions.EDIT_INTEGRATION, "enable integration '{}'"),
    DISABLE_INTEGRATION("PATCH", Paths.INTEGRATION, Permissions.EDIT_INTEGRATION, "disable integration '{}'"),
    DELETE_INTEGRATION("DELETE", Paths.INTEGRATION, Permissions.DELETE_INTEGRATION, "delete integration '{}'"),
    READ_INTEGRATION_CONFIG(
            "GET", Paths.CONFIG, Permissions.VIEW_INTEGRATION, "read the configuration of integration '{}'"),
    UPDATE_INTEGRATION_CONFIG("PUT", Paths.CONFIG, Permissions.EDIT_INTEGRATION, "configure integration '{}'"),
    LIST_INTEGRATION_TYPES(
            "GET", Paths.INTEGRATIONS + "/types", Permissions.VIEW_INTEGRATION, "list integration types"),
    READ_INTEGRATION_TYPE(
            "GET", Paths.INTEGRATIONS + "/types/{}", Permissions.VIEW_INTEGRATION, "read integration type '{}'"),

    LIST_CREDENTIALS("GET", Paths.CREDENTIALS + "/listing", Permissions.VIEW_INTEGRATION, "list credentials"),
    LIST_CREDENTIALS_BY_PAGE("GET", Paths.CREDENTIALS, Permissions.VIEW_INTEGRATION, "list credentials"),
    CREATE_CREDENTIAL("POST", Paths.CREDENTIALS, Permissions.ADD_INTEGRATION, "create credential '{}'"),
    READ_CREDENTIAL("GET", Paths.CREDENTIAL, Permissions.VIEW_INTEGRATION, "read credential '{}'"),
    UPDATE_CREDENTIAL("PUT", Paths.CREDENTIAL, Permissions.EDIT_INTEGRATION, "update credential '{}'"),
    DELETE_CREDENTIAL("DELETE", Paths.CREDENTIAL, Permissions.DELETE_INTEGRATION, "delete credential '{}'"),
    LIST_CREDENTIAL_TYPES("GET", Paths.CREDENTIALS + "/types", Permissions.VIEW_INTEGRATION, "list credential types"),

    READ_ORGANIZATION("GET", "/api/v2/organizations/me", null, "read the organization"),

    CREATE_FLAT(
            "POST", "/api/v2/custom/dataactions", "custom:dataactions:write", "create action '{}' in the flat form");

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
    public Call call(Limits limits, String... id) {
        return call(limits, path(id), id);
    }

    /** Returns a call to a path of this endpoint, about these. */
    public Call call(Limits limits, ApiPath at, String... about) {
        StringBuilder tried = new StringBuilder();
        int from = 0;
        for (String part : about) {
            int brace = purpose.indexOf("{}", from);
            tried.append(purpose, from, brace).append(part);
            from = brace + 2;
        }
        return Call.of(tried.append(purpose.substring(from)).toString(), permission, method, at, limits);
    }

    /** Returns its path, to which a query can be added. */
    public ApiPath path(String... ids) {
        return ApiPath.of(path, ids);
    }

    private static final class Paths {
        private static final String INTEGRATIONS = "/api/v2/integrations";
        private static final String INTEGRATION = INTEGRATIONS + "/{}";
        private static final String CONFIG = INTEGRATION + "/config/current";
        private static final String CREDENTIALS = INTEGRATIONS + "/credentials";
        private static final String CREDENTIAL = CREDENTIALS + "/{}";
        private static final String ACTIONS = INTEGRATIONS + "/actions";
        private static final String ACTION = ACTIONS + "/{}";
        private static final String DRAFT = ACTION + "/draft";
        private static final String CERTIFICATES = ACTIONS + "/certificates";
    }

    private static final class Permissions {
        private static final String VIEW = "integrations:action:view";
        private static final String ADD = "integrations:action:add";
        private static final String EDIT = "integrations:action:edit";
        private static final String DELETE = "integrations:action:delete";
        private static final String EXECUTE = "integrations:action:execute";
        private static final String VIEW_FUNCTION = "integrations:actionFunction:view";
        private static final String EDIT_FUNCTION = "integrations:actionFunction:edit";
        private static final String VIEW_CERTIFICATE = "integrations:actionCertificate:view";
        private static final String VIEW_INTEGRATION = "integrations:integration:view";
        private static final String EDIT_INTEGRATION = "integrations:integration:edit";
        private static final String ADD_INTEGRATION = "integrations:integration:add";
        private static final String DELETE_INTEGRATION = "integrations:integration:delete";
    }
}
