/** The goals, each a thin door to {@code core}, and what they print and write. */
@NullMarked
package io.github.genesysdataactions.maven;

import org.jspecify.annotations.NullMarked;
