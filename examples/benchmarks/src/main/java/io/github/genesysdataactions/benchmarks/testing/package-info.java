/** What the test kit costs: one run of an action, a thousand of them, the first of a JVM. */
@NullMarked
package io.github.genesysdataactions.benchmarks.testing;

import org.jspecify.annotations.NullMarked;
