package io.github.genesysdataactions.action;

import io.github.genesysdataactions.json.JsonPath;

/** Where things stand in the public form, for problems to point at. */
final class Paths {
    static final JsonPath INPUT = JsonPath.ROOT.fields("contract", "input", "inputSchema");
    static final JsonPath OUTPUT = JsonPath.ROOT.fields("contract", "output", "successSchema");
    static final JsonPath TIMEOUT = JsonPath.ROOT.fields("config", "timeoutSeconds");
    static final JsonPath REQUEST = JsonPath.ROOT.fields("config", "request");
    static final JsonPath URL = REQUEST.field("requestUrlTemplate");
    static final JsonPath HEADERS = REQUEST.field("headers");
    static final JsonPath REQUEST_TEMPLATE = REQUEST.field("requestTemplate");
    static final JsonPath RESPONSE = JsonPath.ROOT.fields("config", "response");
    static final JsonPath SUCCESS_TEMPLATE = RESPONSE.field("successTemplate");
    static final JsonPath TRANSLATIONS = RESPONSE.field("translationMap");
    static final JsonPath DEFAULTS = RESPONSE.field("translationMapDefaults");

    private Paths() {}
}
