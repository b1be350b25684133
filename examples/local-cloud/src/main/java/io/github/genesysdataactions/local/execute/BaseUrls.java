package io.github.genesysdataactions.local.execute;

/** Knows where the URLs of an integration's actions lead that begin with a slash. */
@FunctionalInterface
public interface BaseUrls {
    /**
     * Returns what comes in front of a URL.
     *
     * @param path the rendered URL without its query
     * @throws StepFailure if the integration has none for it, saying what would give it one
     */
    Base find(String method, String path) throws StepFailure;

    /** Returns base URLs that there are none of, for the given reason. */
    static BaseUrls none(String reason) {
        return (method, path) -> {
            throw StepFailure.noBaseUrl(reason);
        };
    }
}
