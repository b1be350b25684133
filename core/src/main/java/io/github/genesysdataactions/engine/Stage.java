package io.github.genesysdataactions.engine;

/** Published actions or drafts: where they are, and what they are called. A draft has the id of its action. */
public enum Stage {
    PUBLISHED(
            "action",
            Endpoint.LIST_ACTIONS,
            Endpoint.CREATE_ACTION,
            Endpoint.READ_ACTION,
            Endpoint.UPDATE_ACTION,
            Endpoint.DELETE_ACTION,
            Endpoint.READ_ACTION_SCHEMA,
            Endpoint.READ_ACTION_TEMPLATE,
            Endpoint.READ_ACTION_FUNCTION,
            Endpoint.TEST_ACTION),
    DRAFT(
            "draft",
            Endpoint.LIST_DRAFTS,
            Endpoint.CREATE_DRAFT,
            Endpoint.READ_DRAFT,
            Endpoint.UPDATE_DRAFT,
            Endpoint.DELETE_DRAFT,
            Endpoint.READ_DRAFT_SCHEMA,
            Endpoint.READ_DRAFT_TEMPLATE,
            Endpoint.READ_DRAFT_FUNCTION,
            Endpoint.TEST_DRAFT);

    final Endpoint list;
    final Endpoint create;
    final Endpoint read;
    final Endpoint update;
    final Endpoint delete;
    final Endpoint schema;
    final Endpoint template;
    final Endpoint function;
    final Endpoint test;
    private final String noun;

    Stage(
            String noun,
            Endpoint list,
            Endpoint create,
            Endpoint read,
            Endpoint update,
            Endpoint delete,
            Endpoint schema,
            Endpoint template,
            Endpoint function,
            Endpoint test) {
        this.noun = noun;
        this.list = list;
        this.create = create;
        this.read = read;
        this.update = update;
        this.delete = delete;
        this.schema = schema;
        this.template = template;
        this.function = function;
        this.test = test;
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
