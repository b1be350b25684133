package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.ApiPath;

/** Published actions or drafts: where they are, and what they are called. A draft has the id of its action. */
public enum Stage {
    PUBLISHED("action"),
    DRAFT("draft");

    public static final String PATH = "/api/v2/integrations/actions";

    private final String noun;

    Stage(String noun) {
        this.noun = noun;
    }

    /** Returns all of them. */
    public ApiPath all() {
        ApiPath actions = ApiPath.of(PATH);
        return this == DRAFT ? actions.literal("drafts") : actions;
    }

    /** Returns one of them. */
    public ApiPath one(String id) {
        ApiPath action = ApiPath.of(PATH).id(id);
        return this == DRAFT ? action.literal("draft") : action;
    }

    /** Returns what {@link RecentWrites} knows one of them by. */
    public String key(String id) {
        return noun + ' ' + id;
    }

    /** Returns how one is called in a message. */
    public String named(String nameOrId) {
        return noun + " '" + nameOrId + "'";
    }

    @Override
    public String toString() {
        return noun;
    }
}
