package io.github.genesysdataactions.options;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * There is a new access token, the first one or a later one.
 *
 * @param host the name of the host that issued it, such as {@code login.mypurecloud.com}
 * @param duration how long it took to get
 * @param expiry when the token expires, if the login said so
 */
public record TokenRenewed(String host, Duration duration, Optional<Instant> expiry) {}
