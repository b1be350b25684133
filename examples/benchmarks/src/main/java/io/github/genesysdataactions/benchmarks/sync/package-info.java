/** What it costs to keep 500 to 5,000 actions in step: CPU, time and requests, in 256 MB. */
@NullMarked
package io.github.genesysdataactions.benchmarks.sync;

import org.jspecify.annotations.NullMarked;
