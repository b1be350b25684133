package io.github.genesysdataactions.local.execute;

import org.jspecify.annotations.Nullable;

/**
 * Something in a run that is probably a mistake, such as a reference that is sent as it stands in the template.
 *
 * @param message what was found and what helps; it can hold the name of an input, or text of a template
 * @param place where it comes from; null if no one place is to blame
 */
public record RunNotice(
        NoticeKind kind, String message, @Nullable Place place) {}
