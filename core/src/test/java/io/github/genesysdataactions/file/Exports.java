package io.github.genesysdataactions.file;

/** Export files that tests share. */
final class Exports {
    /** As the admin page writes it. */
    static final String ORDERS = """
            {
              "name": "Find orders - Exported 2026-05-27 @ 11:10",
              "integrationType": "custom-rest-actions",
              "actionType": "custom",
              "config": {
                "request": {
                  "requestUrlTemplate": "https://orders.example.com/v1/orders/$esc.url(${input.orderId})",
                  "requestType": "POST",
                  "headers": {
                    "X-Api-Key": "${credentials.apiKey}"
                  },
                  "requestTemplate": "{\\r\\n  \\"id\\": \\"$esc.jsonEncode(${input.orderId})\\"\\r\\n}"
                },
                "response": {
                  "translationMap": {
                    "state": "$.order.state"
                  },
                  "translationMapDefaults": {
                    "state": "\\"UNKNOWN\\""
                  },
                  "successTemplate": "{\\"state\\": ${state}}\\n"
                }
              },
              "contract": {
                "input": {
                  "inputSchema": {
                    "type": "object",
                    "properties": {
                      "orderId": {
                        "type": "string"
                      }
                    },
                    "additionalProperties": true
                  }
                },
                "output": {
                  "successSchema": {
                    "type": "object",
                    "properties": {
                      "state": {
                        "type": "string"
                      },
                      "weight": {
                        "maximum": 1.00,
                        "type": "number"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "secure": false
            }
            """;

    /** As the API takes it; some public files have this form. */
    static final String OF_THE_API = """
            {"name": "Status", "category": "Orders", "integrationId": "i-1", "secure": true,
             "contract": {"input": {"inputSchema": {"type": "object", "properties": {}}},
                          "output": {"successSchema": {"type": "array", "items": {"type": "string"}}}},
             "config": {"timeoutSeconds": 8, "request": {
               "requestUrlTemplate": "arn:aws:lambda:us-east-1:111122223333:function:status", "requestType": "POST"}}}
            """;

    private Exports() {}
}
