package io.github.genesysdataactions.comparison;

import java.util.List;
import java.util.Optional;

/** One field that differs, in the form in which it may be shown. */
public record Difference(String path, Optional<String> before, Optional<String> after, List<String> diff) {}
