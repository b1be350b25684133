package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ErrorDetail;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to do about a refusal, and on which side to look. */
final class Remedy {
    private Remedy() {}

    static String of(Call call, ApiError failure, String remark) {
        return remoteSide(failure).orElseGet(() -> remark.isEmpty() ? byStatus(call, failure) : remark);
    }

    /** Codes of the data-action service: Resource Center, "Data action fails during testing". */
    private static Optional<String> remoteSide(ApiError failure) {
        for (ErrorDetail detail : failure.details()) {
            @Nullable
            String remedy = switch (Objects.requireNonNullElse(detail.errorCode(), "")) {
                case "ACTION.REMOTE_ENDPOINT" ->
                    "The system that the action calls failed or refused; use test to see each step and its answer.";
                case "ACTION.AUTHENTICATION" -> "Check the credentials of the action's integration.";
                case "ACTION.PROCESSING" -> "Check the action's templates and contract; use test to see each step.";
                default -> null;
            };
            if (remedy != null) {
                return Optional.of(remedy);
            }
        }
        return Optional.empty();
    }

    private static String byStatus(Call call, ApiError failure) {
        int status = failure.status();
        return switch (status) {
            case 400, 422 -> badRequest(failure);
            case 401 ->
                "The access token is not accepted. Check the OAuth client "
                        + "(is it active, and of this region?) or the token that this program was given.";
            case 403 ->
                call.permission() == null
                        ? "Give the OAuth client a role that allows this."
                        : "Give the OAuth client a role with the permission " + call.permission() + ".";
            case 404, 410 -> "Check the id and the region; what was created or deleted seconds ago may need a moment.";
            case 409 -> "Someone else changed it in the meantime: read it again and repeat the change.";
            case 413 -> "The request is larger than the server takes.";
            default -> {
                if (status >= 500) {
                    yield call.method().equals("GET")
                            ? "The fault is on the server's side. Try again later."
                            : "The fault is on the server's side; it is uncertain whether the request was carried out. Try again later.";
                }
                yield status < 400
                        ? "That is a redirect, which is not followed because the token would go with it: check the address."
                        : "Check the request that this program makes.";
            }
        };
    }

    private static String badRequest(ApiError failure) {
        String fields = failure.details().stream()
                .map(ErrorDetail::fieldName)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty()
                ? "Correct what it names and send it again."
                : "Correct " + fields + " and send it again.";
    }
}
