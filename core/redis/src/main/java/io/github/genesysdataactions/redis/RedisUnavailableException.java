package io.github.genesysdataactions.redis;

/** Says why Redis cannot be used now, without secrets, keys or values. Clients go on without it and try again later. */
final class RedisUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedisUnavailableException(String message) {
        super(message);
    }
}
