package io.github.genesysdataactions.action;

/**
 * The HTTP methods that a data action may use.
 *
 * <p>Source: {@code request_type} in the provider source MyPureCloud/terraform-provider-genesyscloud.
 */
public enum HttpMethod {
    /** Reads; Genesys Cloud sends no request template with it. */
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
