package io.github.genesysdataactions.engine;

/** Published actions or drafts: where they are, and what they are called. A draft has the id of its action. */
public enum Stage {
    PUBLISHED("action"),
    DRAFT("draft");

    private final String noun;

    Stage(String noun) {
        this.noun = noun;
    }

    Endpoint list() {
        return this == DRAFT ? Endpoint.LIST_DRAFTS : Endpoint.LIST_ACTIONS;
    }

    Endpoint create() {
        return this == DRAFT ? Endpoint.CREATE_DRAFT : Endpoint.CREATE_ACTION;
    }

    Endpoint read() {
        return this == DRAFT ? Endpoint.READ_DRAFT : Endpoint.READ_ACTION;
    }

    Endpoint update() {
        return this == DRAFT ? Endpoint.UPDATE_DRAFT : Endpoint.UPDATE_ACTION;
    }

    Endpoint delete() {
        return this == DRAFT ? Endpoint.DELETE_DRAFT : Endpoint.DELETE_ACTION;
    }

    Endpoint schema() {
        return this == DRAFT ? Endpoint.READ_DRAFT_SCHEMA : Endpoint.READ_ACTION_SCHEMA;
    }

    Endpoint template() {
        return this == DRAFT ? Endpoint.READ_DRAFT_TEMPLATE : Endpoint.READ_ACTION_TEMPLATE;
    }

    Endpoint function() {
        return this == DRAFT ? Endpoint.READ_DRAFT_FUNCTION : Endpoint.READ_ACTION_FUNCTION;
    }

    Endpoint test() {
        return this == DRAFT ? Endpoint.TEST_DRAFT : Endpoint.TEST_ACTION;
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
