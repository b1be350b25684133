/**
 * What the client costs beside the bare JDK HttpClient with Jackson databind by hand: runs side by side, in interleaved
 * rounds, against a local cloud in a process of its own.
 */
@NullMarked
package io.github.genesysdataactions.benchmarks.client;

import org.jspecify.annotations.NullMarked;
