package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has been made and not yet removed, by this run or by one that was killed. */
final class Made {
    private static final String INTEGRATIONS = "/api/v2/integrations";
    static final String CREDENTIALS = INTEGRATIONS + "/credentials";

    /** What the integration that a run makes is called. */
    static final String INTEGRATION_NAME = Conformance.PREFIX + "integration";

    /** What the credential that a run makes is called. */
    static final String CREDENTIAL_NAME = Conformance.PREFIX + "credential";

    /** An organization with more credentials is read only so far. */
    private static final int PAGES = 3;

    private final Calls calls;
    private final Set<String> paths = new LinkedHashSet<>();

    Made(Calls calls) {
        this.calls = calls;
    }

    static String action(String id) {
        return Calls.ACTIONS + "/" + Calls.encoded(id);
    }

    static String draft(String id) {
        return action(id) + "/draft";
    }

    static String integration(String id) {
        return INTEGRATIONS + "/" + Calls.encoded(id);
    }

    static String credential(String id) {
        return CREDENTIALS + "/" + Calls.encoded(id);
    }

    void add(String path) {
        paths.add(path);
    }

    /** It is gone already. */
    void forget(String path) {
        paths.remove(path);
    }

    int size() {
        return paths.size();
    }

    /**
     * Finds what an earlier run has left: actions and drafts of the named integrations, an integration, a credential. Those
     * that a user may have named in a similar way are not among them, and no integration that the user named.
     */
    void findLeftovers(Set<String> integrationIds, Reply integrations) {
        for (String list : List.of("", "/drafts")) {
            Reply reply = calls.get(list + "?pageSize=100&name=" + Calls.encoded(Conformance.PREFIX.strip()));
            for (JsonNode action : reply.json().path("entities")) {
                if (action.path("name").asText().startsWith(Conformance.PREFIX)
                        && integrationIds.contains(action.path("integrationId").asText())) {
                    String id = action.path("id").asText();
                    paths.add(list.isEmpty() ? action(id) : draft(id));
                }
            }
        }
        for (JsonNode integration : integrations.json().path("entities")) {
            String id = integration.path("id").asText();
            if (integration.path("name").asText().equals(INTEGRATION_NAME) && !integrationIds.contains(id)) {
                paths.add(integration(id));
            }
        }
        String page = CREDENTIALS + "/listing?pageSize=100";
        for (int read = 0; read < PAGES && page.startsWith("/api/"); read++) {
            JsonNode listing = calls.get(page).json();
            for (JsonNode credential : listing.path("entities")) {
                if (credential.path("name").asText().equals(CREDENTIAL_NAME)) {
                    paths.add(credential(credential.path("id").asText()));
                }
            }
            page = listing.path("nextUri").asText();
        }
    }

    /** Removes all of it, and returns whether nothing is left. */
    boolean remove() {
        boolean isClean = true;
        for (String path : List.copyOf(paths)) {
            try {
                Reply reply = calls.delete(path);
                if (reply.isOk() || reply.status() == 404) {
                    paths.remove(path);
                } else {
                    isClean = false;
                }
            } catch (DataActionsException e) {
                isClean = false;
            }
        }
        return isClean;
    }
}
