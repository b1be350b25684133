package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionZip;
import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ServerText;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.http.jdk.FileUpload;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.options.UploadProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a zip to the address that Genesys Cloud signs for it, and waits for what becomes of it. */
public final class ZipUploader {
    private static final Logger log = LoggerFactory.getLogger(ZipUploader.class);

    /** Public API, {@code FunctionUploadRequest}. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9+_.'()-]+");

    /** RFC 9110, sections 5.1 and 5.5; the JDK's client quotes what it refuses. */
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t -~\\u0080-\\u00ff]*");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** Opens the way to a file store, which is not one of the client's own hosts. */
    public interface FileStore {
        Transport at(URI address, Map<String, String> headers, Path file, LongConsumer progress);
    }

    /** Where the zip goes. */
    private record Target(URI address, Map<String, String> headers) {}

    /** What tells that a file is the one that it was. */
    private record Content(long size, FileTime modified) {
        static Content of(Path file) throws IOException {
            return new Content(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private final Api api;
    private final FileStore store;
    private final String id;
    private final Path zip;
    private final Content content;
    private final CallBudget budget;

    public ZipUploader(Api api, FileStore store, String id, Path zip, CallBudget budget) {
        this.api = api;
        this.store = store;
        this.id = id;
        this.zip = zip;
        this.content = checkedContent(zip);
        this.budget = budget.withIdempotent(true);
    }

    private static Content checkedContent(Path zip) {
        Path name = zip.getFileName();
        if (name == null || !FILE_NAME.matcher(name.toString()).matches()) {
            throw new IllegalArgumentException(
                    "The file name of " + zip
                            + " is not valid in Genesys Cloud: it takes letters, digits and + - _ . ' ( ) only. Rename the file.");
        }
        try {
            if (!Files.isRegularFile(zip) || !Files.isReadable(zip) || Files.size(zip) == 0) {
                throw new IllegalArgumentException("There is no file, or an empty one, at " + zip + ".");
            }
            return Content.of(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("The size of " + zip + " cannot be read.", e);
        }
    }

    /** Runs it; {@code read} asks once for the draft's function as it is now. */
    public FunctionConfig run(Supplier<FunctionConfig> read, UploadProgress progress) {
        FunctionConfig before = orNothing(read);
        send(progress);
        return awaitEnd(before, read);
    }

    /** Assumed: a draft may have no function before its first zip. That there is no draft is told by what follows. */
    private static FunctionConfig orNothing(Supplier<FunctionConfig> read) {
        try {
            return read.get();
        } catch (NotFoundException e) {
            return FunctionConfig.parse("{}");
        }
    }

    private String purpose() {
        return "upload " + zip.getFileName() + " for draft '" + id + "'";
    }

    private Target target() {
        Call call = Endpoint.UPLOAD_FUNCTION
                .call(budget, Endpoint.UPLOAD_FUNCTION.path(id), String.valueOf(zip.getFileName()), id)
                .withJson(Json.write(Json.object().put("fileName", String.valueOf(zip.getFileName()))));
        return api.send(call.awaiting(Stage.DRAFT.key(id), 404), ZipUploader::target);
    }

    private static Target target(String answer) {
        JsonNode json = Json.readObject(answer);
        URI address;
        try {
            address = URI.create(json.path("url").asText(""));
        } catch (IllegalArgumentException quotesTheAddress) {
            throw JsonFault.missing(JsonPath.ROOT.field("url"), "address");
        }
        boolean isSafe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && address.getHost() != null
                        && LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT))
                                .matches());
        if (!isSafe || address.getHost() == null || address.getRawUserInfo() != null) {
            throw JsonFault.missing(JsonPath.ROOT.field("url"), "address of https");
        }
        // The provider source of terraform-provider-genesyscloud names the type beside the headers that it was given.
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/zip");
        for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
            String value = header.getValue().asText();
            if (!HEADER_NAME.matcher(header.getKey()).matches()
                    || !HEADER_VALUE.matcher(value).matches()) {
                throw JsonFault.missing(JsonPath.ROOT.field("headers"), "set of headers that HTTP knows");
            }
            headers.put(header.getKey(), value);
        }
        return new Target(address, headers);
    }

    /** Sends it, and once more to another address if the store refuses the first: that may be too old by now. */
    private void send(UploadProgress progress) {
        Target target = target();
        Reply reply = put(target, progress);
        if (reply.status() == 403) {
            target = target();
            reply = put(target, progress);
        }
        if (!reply.isSuccess()) {
            throw new ApiException(
                    "Could not " + purpose() + ": the file store " + FileUpload.host(target.address()) + " answered "
                            + reply.status() + ". Upload it again. If that does not help, check what is between"
                            + " this program and the file store (proxy, gateway), and the clock of this machine.",
                    new ApiError(reply.status(), null, null, null, List.of()));
        }
    }

    private Reply put(Target target, UploadProgress progress) {
        Call call = Call.of(purpose(), null, "PUT", "/", budget);
        Transport transport = store.at(target.address(), target.headers(), zip, bytes -> tell(progress, bytes));
        try {
            Reply reply = transport.send(call);
            refuseIfChanged(null);
            return reply;
        } catch (NetworkException e) {
            refuseIfChanged(e);
            throw e;
        }
    }

    private void refuseIfChanged(@Nullable NetworkException failure) {
        boolean isSame;
        try {
            isSame = Content.of(zip).equals(content);
        } catch (IOException isGone) {
            isSame = false;
        }
        if (!isSame) {
            throw new DataActionsException(
                    "Could not " + purpose() + ": the file changed while it was sent, so what was sent may be parts of"
                            + " two. Upload it again when nothing writes to it any more, and publish the draft only then.",
                    failure);
        }
    }

    private void tell(UploadProgress progress, long bytes) {
        try {
            progress.sent(bytes, content.size());
        } catch (RuntimeException e) {
            log.warn("The upload continues, but its progress listener failed.", e);
        }
    }

    private FunctionConfig awaitEnd(FunctionConfig before, Supplier<FunctionConfig> read) {
        Poller poller = api.poller(budget, purpose(), "while it waited for the zip to be available");
        while (true) {
            boolean isSettled = poller.waited().compareTo(SETTLED) >= 0;
            FunctionConfig now = isSettled ? read.get() : orNothing(read);
            refuseIfFailed(before, now);
            Optional<FunctionZip> state = now.zip();
            boolean isNew = !state.equals(before.zip());
            // Assumed: the same zip again may change nothing.
            if (state.filter(FunctionZip::isAvailable).isPresent() && (isNew || isSettled)) {
                return now;
            }
            if (!poller.next()) {
                throw new DeadlineExceededException(
                        "Could not " + purpose() + ": the zip was sent, but is "
                                + state.map(FunctionZip::status).orElse("not there")
                                + " after " + budget.deadline().total().toSeconds()
                                + " s. Genesys Cloud may still take it: read functions().draft('" + id
                                + "') later, or set a longer timeout.",
                        true,
                        null);
            }
        }
    }

    private void refuseIfFailed(FunctionConfig before, FunctionConfig now) {
        Optional<FunctionZip> failed = now.zip()
                .filter(zip ->
                        zip.isFinal() && !zip.isAvailable() && !Optional.of(zip).equals(before.zip()))
                .or(() -> now.failedUploads().stream()
                        .filter(zip -> zip.isFinal() || zip.status().isEmpty())
                        .filter(zip -> !before.failedUploads().contains(zip))
                        .findFirst());
        if (failed.isPresent()) {
            String said = failed.get()
                    .errorMessage()
                    .map(text -> ServerText.clean(text, List.of()))
                    .orElse(null);
            throw new ApiException(
                    "Could not " + purpose() + ": Genesys Cloud took the file and refused it ("
                            + failed.get().status() + (said == null ? "" : ", \"" + said + "\"")
                            + "). Check the zip: it must contain the module that the handler names.",
                    new ApiError(200, failed.get().status(), said, null, List.of()));
        }
    }
}
