package io.github.genesysdataactions.conformance;

/** What the API answers when all is well: one sample for each operation, with every field that its model has. */
final class SampleReplies {
    static final String ACTION_ID = "custom_-_6b3c2d9e-0f1a-4c55-8d2b-7f6e5d4c3b2a";
    /** One that was never published. */
    static final String DRAFT_ID = "custom_-_0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d";

    static final String TEMPLATE = "{\"sample\": \"${input.customerId}\"}";

    private static final String ERROR = """
            {"message": "It failed", "code": "bad.request", "status": 400, "entityId": "e-1", "entityName": "thing",
             "messageWithParams": "It {what}", "messageParams": {"what": "failed"}, "contextId": "context-1",
             "details": [{"errorCode": "ACTION.PROCESSING", "fieldName": "name", "entityId": "e-1", "entityName": "thing"}],
             "errors": [], "limit": {"key": "k", "namespace": "n", "value": 1}}
            """;
    private static final String SCHEMA = """
            {"id": "urn:sample", "$schema": "http://json-schema.org/draft-04/schema#", "title": "Sample", "description": "A sample",
             "type": "object", "required": ["customerId"], "properties": {"customerId": {"type": "string"}},
             "additionalProperties": true}
            """;
    private static final String ACTION = """
            {"id": "%1$s", "name": "Sample", "integrationId": "integration-1", "category": "Samples", "version": 3,
             "secure": false, "selfUri": "/api/v2/integrations/actions/sample",
             "contract": {
               "input": {"inputSchema": %2$s, "inputSchemaUri": "/api/v2/integrations/actions/sample/schemas/input.json"},
               "output": {"successSchema": %2$s, "successSchemaUri": "/api/v2/integrations/actions/sample/schemas/success.json",
                          "errorSchema": %2$s, "errorSchemaUri": "/api/v2/integrations/actions/sample/schemas/error.json"}},
             "config": {
               "timeoutSeconds": 10,
               "request": {"requestUrlTemplate": "https://orders.example.com/find", "requestType": "POST",
                           "headers": {"X-Team": "orders"},
                           "requestTemplateUri": "/api/v2/integrations/actions/sample/templates/requesttemplate.vm"},
               "response": {"translationMap": {"status": "$.status"}, "translationMapDefaults": {"status": "null"},
                            "successTemplateUri": "/api/v2/integrations/actions/sample/templates/successtemplate.vm"}}}
            """.formatted(ACTION_ID, SCHEMA);
    private static final String TEST_RESULT = """
            {"success": true, "finalResult": {"status": "found"}, "error": %1$s,
             "operations": [{"step": 1, "name": "Validate", "success": true, "result": {"a": 1}, "error": %1$s}]}
            """.formatted(ERROR);
    private static final String ZIP = """
            {"status": "Available", "id": "zip-1", "name": "function.zip", "dateCreated": "2026-01-02T03:04:05.678Z",
             "errorMessage": "", "requestId": "request-1"}
            """;
    private static final String FUNCTION =
            """
            {"id": "%1$s", "selfUri": "/api/v2/integrations/actions/sample/function", "zip": %2$s, "uploadExceptionHistory": [%3$s],
             "function": {"id": "function-1", "name": "sample", "dateCreated": "2026-01-02T03:04:05.678Z", "zipId": "zip-1",
                          "description": "A sample", "handler": "src/index.handler", "runtime": "nodejs22.x", "timeoutSeconds": 15}}
            """.formatted(ACTION_ID, ZIP, ZIP.replace("zip-1", "old").replace("Available", "Invalid"));
    private static final String INTEGRATION = """
            {"id": "integration-1", "name": "Orders", "integrationType": {"id": "custom-rest-actions", "name": "Web Services Data Actions"},
             "notes": "A note", "intendedState": "ENABLED", "attributes": {"a": "b"}, "selfUri": "/api/v2/integrations/integration-1",
             "config": {"current": {"id": "integration-1"}},
             "reportedState": {"code": "ACTIVE", "effective": "Active", "detail": {}, "lastUpdated": "2026-01-02T03:04:05.678Z"}}
            """;
    private static final String INTEGRATION_TYPE = """
            {"id": "custom-rest-actions", "name": "Web Services Data Actions", "category": "Data Actions", "maxInstances": 100,
             "credentials": {}, "selfUri": "/api/v2/integrations/types/custom-rest-actions"}
            """;
    private static final String CREDENTIAL = """
            {"id": "credential-1", "name": "Orders key", "createdDate": "2026-01-02T03:04:05.678Z",
             "modifiedDate": "2026-01-02T03:04:05.678Z", "type": {"id": "basicAuth", "name": "basicAuth"},
             "selfUri": "/api/v2/integrations/credentials/credential-1"}
            """;

    private static final String WHOLE_CREDENTIAL = """
            {"id": "credential-1", "name": "Orders key", "credentialFields": {}, "type": {"id": "basicAuth", "name": "basicAuth"},
             "selfUri": "/api/v2/integrations/credentials/credential-1"}
            """;

    private SampleReplies() {}

    static String of(Operation operation) {
        String path = operation.path();
        if (operation.method().equals("DELETE")) {
            return path.equals("/api/v2/integrations/{integrationId}") ? INTEGRATION : "";
        }
        if (path.contains("/templates/")) {
            return TEMPLATE;
        }
        if (path.contains("/schemas/")) {
            return SCHEMA;
        }
        return switch (path.replace("/api/v2/", "")) {
            case "integrations/actions", "integrations/actions/drafts" ->
                operation.method().equals("GET") ? listing(ACTION) : ACTION;
            case "integrations/actions/{actionId}/execute" -> "{\"status\": \"found\"}";
            case "integrations/actions/{actionId}/test", "integrations/actions/{actionId}/draft/test" -> TEST_RESULT;
            case "integrations/actions/{actionId}/draft/validation" ->
                "{\"valid\": false, \"errors\": [" + ERROR + "]}";
            case "integrations/actions/{actionId}/function", "integrations/actions/{actionId}/draft/function" ->
                FUNCTION;
            case "integrations/actions/{actionId}/draft/function/upload" ->
                "{\"url\": \"SIGNED-URL\", \"headers\": {\"x-amz-meta-a\": \"b\"}, \"signedUrlTimeoutSeconds\": 900}";
            case "integrations/actions/functions/runtimes" -> """
                [{"name": "nodejs22.x", "description": "Node.js 22", "status": "Available", "dateEndOfLife": "2027-04-30T00:00:00Z"}]
                """;
            case "integrations/actions/categories" ->
                "{\"entities\": [{\"name\": \"Samples\"}], \"pageSize\": 100, \"pageNumber\": 1, \"total\": 1, \"pageCount\": 1}";
            case "integrations/actions/certificates" ->
                listing(
                        "{\"signingAuthority\": \"CN=authority\", \"certificate\": \"a certificate\", \"status\": \"Current\", \"type\": \"Client\"}");
            case "integrations/actions/certificates/truststore" ->
                "{\"entities\": [{\"description\": \"CN=root\", \"serialNumber\": \"17\", \"signature\": \"aa:bb\"}], \"total\": 1}";
            case "integrations" -> operation.method().equals("GET") ? listing(INTEGRATION) : INTEGRATION;
            case "integrations/{integrationId}" -> INTEGRATION;
            case "integrations/{integrationId}/config/current" -> """
                {"id": "integration-1", "name": "Orders", "version": 2, "properties": {"a": 1}, "advanced": {}, "notes": "A note",
                 "credentials": {"basicAuth": {"id": "credential-1"}}, "selfUri": "/api/v2/integrations/integration-1/config/current"}
                """;
            case "integrations/types" -> listing(INTEGRATION_TYPE);
            case "integrations/types/{typeId}" -> INTEGRATION_TYPE;
            case "integrations/credentials" -> operation.method().equals("GET") ? listing(CREDENTIAL) : CREDENTIAL;
            case "integrations/credentials/listing" ->
                "{\"entities\": [" + CREDENTIAL + "], \"selfUri\": \"/self\","
                        + " \"nextUri\": \"/api/v2/integrations/credentials/listing?after=c%2B1&pageSize=100\"}";
            case "integrations/credentials/{credentialId}" ->
                operation.method().equals("GET") ? WHOLE_CREDENTIAL : CREDENTIAL;
            case "integrations/credentials/types" ->
                "[{\"id\": \"basicAuth\", \"name\": \"basicAuth\", \"properties\": {},"
                        + " \"displayOrder\": [\"userName\"], \"required\": [\"userName\"]}]";
            case "organizations/me" ->
                "{\"id\": \"organization-1\", \"name\": \"Sample Inc\", \"domain\": \"sample\", \"state\": \"active\","
                        + " \"version\": 7}";
            default -> ACTION;
        };
    }

    private static String listing(String entity) {
        return "{\"entities\": [" + entity + "], \"pageSize\": 100, \"pageNumber\": 1, \"total\": 1, \"pageCount\": 1,"
                + " \"firstUri\": \"/first\", \"lastUri\": \"/last\", \"selfUri\": \"/self\"}";
    }
}
