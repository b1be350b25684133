package io.github.genesysdataactions.comparison;

import java.util.List;
import java.util.Optional;

/**
 * One field that differs, without header values and without URLs that seem to hold a secret. A plan copies it into its public
 * value, where the values of variables are hidden too.
 */
public record Difference(String path, Optional<String> before, Optional<String> after, List<String> diff) {}
