package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What functions do: in a draft of its own, which is never published. */
final class FunctionQuestions {
    private static final int REQUESTS = 9;
    private static final int LOOKS = 3;
    private static final String INVALID = "InvalidFormat";
    private static final String NO_ZIP = "not a zip file";

    private final Conformance conformance;
    private final Calls calls;
    private final String integrationId;

    FunctionQuestions(Conformance conformance, String integrationId) {
        this.conformance = conformance;
        this.calls = conformance.calls();
        this.integrationId = integrationId;
    }

    void ask() {
        conformance.ask(REQUESTS, this::function, "function-settings", "upload-address", "bad-package");
    }

    private void function() {
        ObjectNode body = conformance.action("function").put("integrationId", integrationId);
        Reply draft = conformance.createDraft(body);
        if (!draft.isOk()) {
            unasked("the draft was refused: " + draft.shown());
            return;
        }
        String function = Conformance.path(draft) + "/draft/function";
        Reply settings = calls.put(function, "{\"description\": \"Conformance\"}");
        conformance.answer(
                "function-settings",
                settings,
                settings.status() == 400,
                "without handler and runtime: " + settings.shown());
        Reply address = calls.post(function + "/upload", "{\"fileName\": \"conformance.zip\"}");
        if (!address.isOk() || !address.json().path("url").isTextual()) {
            unasked("no address for a package was given: " + address.shown());
            return;
        }
        URI url = URI.create(address.json().path("url").asText());
        Map<String, String> headers = new LinkedHashMap<>();
        address.json()
                .path("headers")
                .properties()
                .forEach(one -> headers.put(one.getKey(), one.getValue().asText()));
        Reply unsigned = calls.upload(url, Map.of(), NO_ZIP);
        boolean isXml = unsigned.text().contains("<Error>");
        conformance.answer(
                "upload-address",
                unsigned.status() == 403 && isXml,
                "without its headers: " + unsigned.status() + (isXml ? ", in XML" : ", not in XML"));
        badPackage(function, calls.upload(url, headers, NO_ZIP));
    }

    private void badPackage(String function, Reply uploaded) {
        if (!uploaded.isOk()) {
            conformance.answer("bad-package", false, "the upload is refused: " + uploaded.status());
            return;
        }
        JsonNode seen = calls.get(function).json();
        for (int look = 1; look < LOOKS && !status(seen).equals(INVALID); look++) {
            calls.sleep(Duration.ofSeconds(2L * look));
            seen = calls.get(function).json();
        }
        boolean isTold = !seen.path("uploadExceptionHistory").isEmpty();
        String status = status(seen);
        conformance.answer(
                "bad-package",
                status.equals(INVALID) && isTold,
                uploaded.status() + ", " + (status.matches("[A-Za-z]{1,30}") ? status : "no status")
                        + (isTold ? ", with" : ", without") + " an entry in uploadExceptionHistory");
    }

    private static String status(JsonNode function) {
        return function.at("/zip/status").asText();
    }

    private void unasked(String why) {
        conformance.unanswered("function-settings", why);
        conformance.unanswered("upload-address", why);
        conformance.unanswered("bad-package", why);
    }
}
