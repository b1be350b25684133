/**
 * For the tests of one's own handlers, with any test framework: events as AWS sends them, a Lambda context with chosen
 * values, and the answers taken apart. Start with {@link io.github.genesysdataactions.lambda.testing.HandlerTester}.
 */
@NullMarked
package io.github.genesysdataactions.lambda.testing;

import org.jspecify.annotations.NullMarked;
