package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;

/** An action in which nothing is found, for tests to change. */
final class LintCases {
    private LintCases() {}

    static ObjectNode action() {
        return Json.readObject("""
                {
                  "contract": {
                    "input": {"inputSchema": {
                      "type": "object",
                      "properties": {
                        "id": {"type": "string"},
                        "note": {"type": "string"},
                        "count": {"type": "integer"},
                        "limit": {"type": "integer"},
                        "kind": {"type": "string", "enum": ["low", "high-1"]},
                        "words": {"type": "string", "enum": ["a b", "c"]},
                        "my-name": {"type": "string"},
                        "listAsJson": {"type": "string"}
                      },
                      "required": ["id", "count", "kind", "words", "my-name", "listAsJson"]
                    }},
                    "output": {"successSchema": {
                      "type": "object",
                      "properties": {
                        "state": {"type": "string"},
                        "size": {"type": "integer"},
                        "tags": {"type": "array", "items": {"type": "string"}}
                      },
                      "required": ["state"]
                    }}
                  },
                  "config": {
                    "timeoutSeconds": 10,
                    "request": {
                      "requestUrlTemplate": "https://h.example.com/a",
                      "requestType": "POST",
                      "requestTemplate": "${input.rawRequest}"
                    },
                    "response": {"successTemplate": "${rawResult}"}
                  }
                }""");
    }

    static ObjectNode request(ObjectNode action) {
        return action.withObjectProperty("config").withObjectProperty("request");
    }
}
