package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.error.VersionConflictException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The one place where a reply becomes an exception; the message says what was tried, what came back, what to do. */
public final class ReplyErrors {
    /** What carries the version that it is for. */
    private static final Set<String> CHANGES = Set.of("PATCH", "PUT");

    /** What to do about an answer that is not from Genesys Cloud. */
    public static final String LOOK_BETWEEN =
            "Check what is between this program and Genesys Cloud (proxy, gateway, address).";

    private static final Pattern PAGE = Pattern.compile("\\s*<(!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

    private ReplyErrors() {}

    /** Returns the exception for a reply that is not a success. */
    public static DataActionsException refused(Call call, Reply reply) {
        ApiError failure = failure(call, reply);
        if (reply.isRateLimited() && reply.retryIn().isPresent()) {
            return rateLimited(call, failure, reply.retryIn().get(), reply.remark());
        }
        String message = message(call, failure, remark(reply));
        return switch (reply.status()) {
            case 401 -> new AuthenticationException(message, failure, false, null);
            case 403 -> new PermissionDeniedException(message, failure, null);
            case 404, 410 -> new NotFoundException(message, failure, null);
            default ->
                isVersionConflict(call, failure)
                        ? new VersionConflictException(message, failure, null)
                        : new ApiException(message, failure);
        };
    }

    /**
     * Refuses a success that is a page for people, as captive networks and gateways send it. What has no type is judged by
     * its beginning; a template may begin like a page.
     */
    public static void requireNoPage(Call call, Reply reply) {
        String type = reply.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean isPage = type.isBlank()
                ? PAGE.matcher(reply.body()).lookingAt()
                : (type.contains("html") && reply.body().stripLeading().startsWith("<"));
        if (isPage) {
            throw unreadable(call, reply, "It is an HTML page", LOOK_BETWEEN);
        }
    }

    /** Returns the exception for a success whose body makes no sense. */
    public static InvalidReplyException unreadable(Call call, Reply reply, String reason, String remedy) {
        ApiError failure = new ApiError(
                reply.status(), null, null, SafeCorrelationId.of(call, reply).orElse(null), List.of());
        return new InvalidReplyException(
                "Could not " + call.purpose() + ": the server answered " + reply.status()
                        + ", but its answer cannot be read. " + reason
                        + ". " + remedy
                        + correlation(failure),
                failure,
                null);
    }

    public static RateLimitedException rateLimited(Call call, ApiError failure, Duration wait, String waited) {
        String where = call.isLogin() ? " at the login (" : " (";
        return rateLimited(call, failure, where + failure.status() + said(failure) + ")", wait, waited);
    }

    /** The call needs a token, and the login lets no one ask for one until then. */
    public static RateLimitedException loginLimited(Call call, ApiError failure, Duration wait) {
        return rateLimited(call, failure, " at the login (" + failure.status() + said(failure) + ")", wait, "");
    }

    public static RateLimitedException rateLimited(
            Call call, ApiError failure, String which, Duration wait, String waited) {
        String message = "Could not " + call.purpose() + ": the rate limit of Genesys Cloud is used up" + which + "."
                + waited + " Send it again after " + readable(wait)
                + notCarriedOut(call) + " To wait longer or more often, set a RetryPolicy and a timeout."
                + correlation(failure);
        return new RateLimitedException(message, failure, wait, null);
    }

    public static ApiError failure(Call call, Reply reply) {
        return FailureBody.read(call, reply);
    }

    private static String notCarriedOut(Call call) {
        return call.earlierTries().isEmpty() ? "; it was not carried out." : "." + call.earlierTries();
    }

    private static String remark(Reply reply) {
        return reply.redirectTarget()
                .filter(target -> reply.status() < 400 && reply.remark().isEmpty())
                .map(target -> "That is a redirect, which is not followed because the token would go with it: check the"
                        + " address. It leads to " + target + ".")
                .orElse(reply.remark());
    }

    private static String message(Call call, ApiError failure, String remark) {
        return "Could not " + call.purpose() + ": Genesys Cloud answered "
                + ServerText.sentence(failure.status() + said(failure)) + " "
                + Remedy.of(call, failure, remark) + (failure.status() < 500 ? call.earlierTries() : "")
                + correlation(failure);
    }

    private static String said(ApiError failure) {
        StringBuilder said = new StringBuilder();
        if (failure.code() != null) {
            said.append(' ').append(failure.code());
        }
        ServerText.quoted(failure.serverMessage())
                .ifPresent(words -> said.append(", ").append(words));
        failure.details().forEach(detail -> said.append("; ").append(detail));
        return said.toString();
    }

    public static String correlation(ApiError failure) {
        return failure.correlationId() == null ? "" : " [correlation id " + failure.correlationId() + "]";
    }

    public static String readable(Duration wait) {
        return wait.compareTo(Duration.ofSeconds(1)) < 0
                ? wait.toMillis() + " ms"
                : (wait.toMillis() + 999) / 1000 + " s";
    }

    /** 409, or 400 with the words that the provider source of terraform-provider-genesyscloud matches on. */
    private static boolean isVersionConflict(Call call, ApiError failure) {
        boolean carriesVersion =
                CHANGES.contains(call.method()) || call.pathTemplate().endsWith("/publish");
        if (failure.status() == 409 && carriesVersion) {
            return true;
        }
        String said = failure.serverMessage();
        if (said == null || (failure.status() != 409 && failure.status() != 400)) {
            return false;
        }
        String words = said.toLowerCase(Locale.ROOT);
        return words.contains("does not match") && words.contains("version");
    }
}
