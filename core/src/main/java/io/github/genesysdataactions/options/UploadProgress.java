package io.github.genesysdataactions.options;

/** Follows the progress of an upload. */
@FunctionalInterface
public interface UploadProgress {
    /**
     * Receives the number of bytes handed to the network so far; starts over when the upload is repeated after a fault. Runs on a
     * thread of the HTTP client: be quick. What it throws is logged at WARN and changes nothing.
     *
     * @param bytes how many in all, so far
     * @param total how many the file has
     */
    void sent(long bytes, long total);
}
