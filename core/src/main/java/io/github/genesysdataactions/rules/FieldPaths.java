package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.json.JsonPath;

/** Where things stand in the public form, for problems to point at. */
public final class FieldPaths {
    public static final JsonPath INPUT = JsonPath.ROOT.fields("contract", "input", "inputSchema");
    public static final JsonPath OUTPUT = JsonPath.ROOT.fields("contract", "output", "successSchema");
    public static final JsonPath TIMEOUT = JsonPath.ROOT.fields("config", "timeoutSeconds");
    public static final JsonPath REQUEST = JsonPath.ROOT.fields("config", "request");
    public static final JsonPath URL = REQUEST.field("requestUrlTemplate");
    public static final JsonPath HEADERS = REQUEST.field("headers");
    public static final JsonPath REQUEST_TEMPLATE = REQUEST.field("requestTemplate");
    public static final JsonPath RESPONSE = JsonPath.ROOT.fields("config", "response");
    public static final JsonPath SUCCESS_TEMPLATE = RESPONSE.field("successTemplate");
    public static final JsonPath TRANSLATIONS = RESPONSE.field("translationMap");
    public static final JsonPath DEFAULTS = RESPONSE.field("translationMapDefaults");

    private FieldPaths() {}
}
