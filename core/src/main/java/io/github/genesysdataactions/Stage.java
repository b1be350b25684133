package io.github.genesysdataactions;

import io.github.genesysdataactions.call.ApiPath;

/** Published actions or drafts: where they are, and what they are called. A draft has the id of its action. */
enum Stage {
    PUBLISHED("action"),
    DRAFT("draft");

    private final String noun;

    Stage(String noun) {
        this.noun = noun;
    }

    /** Returns all of them. */
    ApiPath all() {
        ApiPath actions = ApiPath.of(Actions.PATH);
        return this == DRAFT ? actions.literal("drafts") : actions;
    }

    /** Returns one of them. */
    ApiPath one(String id) {
        ApiPath action = ApiPath.of(Actions.PATH).id(id);
        return this == DRAFT ? action.literal("draft") : action;
    }

    /** Returns what {@link Recent} knows one of them by. */
    String key(String id) {
        return noun + ' ' + id;
    }

    /** Returns how one is called in a message. */
    String named(String nameOrId) {
        return noun + " '" + nameOrId + "'";
    }

    @Override
    public String toString() {
        return noun;
    }
}
