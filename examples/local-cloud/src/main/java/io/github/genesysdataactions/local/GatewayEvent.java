package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.gateway.EventShape;
import io.github.genesysdataactions.local.gateway.HttpApiShape;
import io.github.genesysdataactions.local.gateway.RestApiShape;

/** Which kind of API Gateway a {@link LocalGateway} imitates (AWS documentation, API Gateway, Lambda proxy integrations). */
public enum GatewayEvent {
    /**
     * A REST API: payload format 1.0. An exception, or an answer that is not {@code {statusCode, headers, body}}, is
     * answered 502 {@code {"message": "Internal server error"}}.
     */
    REST_API(new RestApiShape()),

    /**
     * An HTTP API: payload format 2.0. An answer without {@code statusCode} is a 200 whose body it is; an exception is
     * answered 500 {@code {"message": "Internal Server Error"}}.
     */
    HTTP_API(new HttpApiShape());

    // Both shapes hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final EventShape shape;

    GatewayEvent(EventShape shape) {
        this.shape = shape;
    }

    EventShape shape() {
        return shape;
    }
}
