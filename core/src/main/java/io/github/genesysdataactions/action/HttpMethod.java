package io.github.genesysdataactions.action;

/**
 * The HTTP methods that a data action may use.
 *
 * <p>Source: {@code request_type} in the provider source MyPureCloud/terraform-provider-genesyscloud.
 */
public enum HttpMethod {
    /** Reads; it has no body, so Genesys Cloud does not use the request template (Resource Center, "Request configuration"). */
    GET,
    /** Creates, or invokes a Lambda function. */
    POST,
    /** Replaces. */
    PUT,
    /** Changes in part. */
    PATCH,
    /** Removes. */
    DELETE
}
