package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the credentials, each of which says where the next begins; from an API that does not know this list, those of
 * the older one, which are numbered (deprecated since June 2025, MyPureCloud/platform-client-sdk-cli).
 */
final class CredentialPages implements Pages.Fetch<Credential> {
    private static final Pattern AFTER = Pattern.compile("[?&]after=((?:[^&#%]|%\\p{XDigit}{2})+)(?:[&#]|$)");

    private final Api api;
    private final Supplier<CallBudget> budget;
    private final Set<String> cursors = new HashSet<>();
    private @Nullable String after;
    private boolean isNumbered;

    CredentialPages(Api api, Supplier<CallBudget> budget) {
        this.api = api;
        this.budget = budget;
    }

    @Override
    public Pages.Page<Credential> page(int number, UnaryOperator<Pages.Page<Credential>> check) {
        if (number > 1) {
            return isNumbered ? numbered(number, check) : following(number, check);
        }
        try {
            return following(number, check);
        } catch (NotFoundException e) {
            isNumbered = true;
            return numbered(number, check);
        }
    }

    private Pages.Page<Credential> numbered(int number, UnaryOperator<Pages.Page<Credential>> check) {
        Endpoint endpoint = Endpoint.LIST_CREDENTIALS_BY_PAGE;
        ApiPath path = Pages.path(endpoint.path(), number, Map.of());
        return api.send(
                endpoint.call(budget.get(), path), answer -> check.apply(PageReader.page(answer, Credential::parse)));
    }

    private Pages.Page<Credential> following(int number, UnaryOperator<Pages.Page<Credential>> check) {
        ApiPath path = Endpoint.LIST_CREDENTIALS.path().query("pageSize", Pages.SIZE);
        if (after != null) {
            path.query("after", after);
        }
        return api.send(Endpoint.LIST_CREDENTIALS.call(budget.get(), path), answer -> {
            List<Credential> credentials = PageReader.list(answer, Credential::parse);
            boolean isLast = !findNext(Json.readObject(answer).path("nextUri"));
            return check.apply(new Pages.Page<>(credentials, OptionalInt.of(isLast ? number : number + 1)));
        });
    }

    /** Looks where the next page begins, and returns whether there is one. */
    private boolean findNext(JsonNode nextUri) {
        if (nextUri.asText("").isEmpty() || nextUri.isNull()) {
            return false;
        }
        Matcher cursor = AFTER.matcher(nextUri.asText());
        if (!cursor.find()) {
            throw new JsonFault("$.nextUri does not say after which entry the next page begins");
        }
        after = URLDecoder.decode(cursor.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!cursors.add(after)) {
            throw new JsonFault("The server repeats itself: its $.nextUri leads to a page that was already read");
        }
        return true;
    }
}
