package io.github.genesysdataactions.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import org.jspecify.annotations.Nullable;

/** A policy of AWS Identity and Access Management, made by {@link IamDocuments}. Immutable. */
public final class IamDocument {
    private final String json;

    IamDocument(ObjectNode json) {
        this.json = Json.writePretty(json);
    }

    /**
     * Returns the JSON, as the AWS CLI takes it for {@code --assume-role-policy-document} and {@code --policy-document}:
     * an object with {@code Version} and {@code Statement}, over several lines. The same arguments give the same text.
     */
    public String toJson() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IamDocument that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON; there is nothing confidential in it. */
    @Override
    public String toString() {
        return json;
    }
}
