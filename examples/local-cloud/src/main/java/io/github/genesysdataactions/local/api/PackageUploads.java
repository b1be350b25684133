package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.FunctionSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pre-signed addresses that take the packages of functions. They answer as Amazon S3 does (AWS documentation, Sharing
 * objects with presigned URLs), in XML, and want the headers that were handed out with the address; their names are those
 * that the Terraform provider (MyPureCloud/terraform-provider-genesyscloud) reads.
 */
final class PackageUploads {
    /** What the paths of these addresses begin with. */
    static final String PATH = "/function-packages/";

    private final Map<String, Upload> announced = new ConcurrentHashMap<>();
    private final ActionStore actions;
    private final String organizationId;
    private final InstantSource clock;
    private final Duration checkedAfter;

    PackageUploads(ActionStore actions, String organizationId, InstantSource clock, Duration checkedAfter) {
        this.actions = actions;
        this.organizationId = organizationId;
        this.clock = clock;
        this.checkedAfter = checkedAfter;
    }

    private record Upload(
            String actionId, String fileName, String signature, Map<String, String> headers, Instant expires) {}

    /** Makes an address for one package (model FunctionUploadResponse). */
    ObjectNode announce(String host, String actionId, String fileName, int seconds, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amz-meta-correlationid", requestId);
        headers.put("x-amz-meta-filename", fileName);
        headers.put("x-amz-meta-functionid", FunctionsApi.functionId(actionId));
        headers.put("x-amz-meta-organizationid", organizationId);
        headers.put("x-amz-tagging", "organizationId=" + organizationId);
        String id = UUID.randomUUID().toString();
        String signature = Tokens.randomSecret();
        announced.put(
                id,
                new Upload(
                        actionId, fileName, signature, headers, clock.instant().plusSeconds(seconds)));
        ObjectNode shown = Json.object()
                .put("url", host + PATH + id + "?X-Amz-Expires=" + seconds + "&X-Amz-Signature=" + signature);
        ObjectNode wanted = shown.putObject("headers");
        headers.forEach(wanted::put);
        return shown.put("signedUrlTimeoutSeconds", seconds);
    }

    /** Takes a package. */
    Reply answer(Request request) {
        Upload upload = announced.get(request.path().substring(PATH.length()));
        if (request.header("authorization").isPresent()) {
            return error(400, "InvalidArgument", "Only one auth mechanism allowed; the address itself is signed.");
        }
        if (upload == null
                || !request.parameters()
                        .getOrDefault("X-Amz-Signature", List.of())
                        .equals(List.of(upload.signature()))) {
            return error(403, "SignatureDoesNotMatch", "The request signature does not match the one that was made.");
        }
        if (!clock.instant().isBefore(upload.expires())) {
            return error(403, "AccessDenied", "Request has expired");
        }
        if (!request.method().equals("PUT")) {
            return error(403, "SignatureDoesNotMatch", "The address is signed for PUT.");
        }
        for (Map.Entry<String, String> header : upload.headers().entrySet()) {
            if (!request.header(header.getKey())
                    .filter(header.getValue()::equals)
                    .isPresent()) {
                return error(
                        403, "SignatureDoesNotMatch", "The signed header " + header.getKey() + " is not as it was.");
            }
        }
        return request.tooLarge()
                ? error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.")
                : take(upload, request);
    }

    private Reply take(Upload upload, Request request) {
        Instant now = clock.instant();
        FunctionSetup.Zip zip = new FunctionSetup.Zip(
                UUID.randomUUID().toString(),
                upload.fileName(),
                upload.headers().getOrDefault("x-amz-meta-correlationid", ""),
                now,
                now.plus(checkedAfter),
                fault(request.body()));
        return actions.updateDraft(
                        upload.actionId(),
                        draft -> draft.withFunction(draft.function().uploaded(zip)))
                .map(draft -> Reply.empty(200).with("ETag", '"' + zip.id() + '"'))
                .orElseGet(() -> error(404, "NoSuchKey", "The draft that this package is for is gone."));
    }

    private static @Nullable String fault(byte[] body) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            return zip.getNextEntry() == null ? "The file is not a zip file, or it is empty." : null;
        } catch (IOException e) {
            return "The file is not a zip file that can be read.";
        }
    }

    private static Reply error(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return Reply.of(
                status, Map.of("Content-Type", List.of("application/xml")), xml.getBytes(StandardCharsets.UTF_8));
    }
}
