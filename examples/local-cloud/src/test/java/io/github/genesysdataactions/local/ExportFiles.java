package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Export files that the tests share. */
final class ExportFiles {
    private ExportFiles() {}

    /** A file whose templates have a reference with a value, one without, a condition, and a credential in a header. */
    static String findOrder(String name, String url) {
        ObjectNode file = Caller.JSON
                .createObjectNode()
                .put("name", name)
                .put("integrationType", "custom-rest-actions")
                .put("actionType", "custom");
        ObjectNode request = file.putObject("config").putObject("request");
        request.put("requestUrlTemplate", url)
                .put(
                        "requestTemplate",
                        "{\"id\": \"$esc.jsonString(${input.orderId})\"#if($input.limit), \"limit\": ${input.limit}#end}")
                .put("requestType", "POST")
                .putObject("headers")
                .put("X-Api-Key", "${credentials.apiKey}")
                .put("Content-Type", "application/json");
        ObjectNode response = file.withObject("/config").putObject("response");
        response.putObject("translationMap").put("total", "$.total").put("state", "$.state");
        response.putObject("translationMapDefaults").put("state", "\"unknown\"");
        response.put("successTemplate", "{\"order\": {\"total\": ${total}, \"state\": ${state}}}");
        ObjectNode contract = file.putObject("contract");
        ObjectNode input = contract.putObject("input").putObject("inputSchema").put("type", "object");
        ObjectNode properties = input.putObject("properties");
        properties.putObject("orderId").put("type", "string").put("description", "The number on the invoice");
        properties.putObject("limit").put("type", "integer");
        input.putArray("required").add("orderId");
        ObjectNode output =
                contract.putObject("output").putObject("successSchema").put("type", "object");
        ObjectNode order = output.putObject("properties").putObject("order").put("type", "object");
        order.putObject("properties").putObject("total").put("type", "number");
        order.withObject("/properties").putObject("state").put("type", "string");
        return file.put("secure", false).toString();
    }
}
