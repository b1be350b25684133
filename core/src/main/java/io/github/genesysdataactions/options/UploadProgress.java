package io.github.genesysdataactions.options;

/** Follows the progress of an upload. */
@FunctionalInterface
public interface UploadProgress {
    /**
     * Receives the number of bytes sent so far; starts over when the upload is repeated after a fault. Runs on a
     * thread of the HTTP client, so it must be quick. An exception that it throws is logged at WARN and has no other
     * effect.
     *
     * @param bytes the number of bytes sent so far
     * @param total the size of the file in bytes
     */
    void sent(long bytes, long total);
}
