package io.github.genesysdataactions.local.execute;

/**
 * A place in the configuration of an action.
 *
 * @param part the field that the template stands in, such as {@code config.request.requestTemplate}
 * @param position where in that template
 */
public record Place(String part, Position position) {}
