/**
 * Tests your handlers with any test framework: events as AWS sends them, a Lambda context, and answers that can be
 * read part by part. Start with {@link io.github.genesysdataactions.lambda.testing.HandlerTester}.
 */
@NullMarked
package io.github.genesysdataactions.lambda.testing;

import org.jspecify.annotations.NullMarked;
