/** What the library costs, as ratios to a named baseline in one interleaved run. */
@NullMarked
package io.github.genesysdataactions.benchmarks;

import org.jspecify.annotations.NullMarked;
