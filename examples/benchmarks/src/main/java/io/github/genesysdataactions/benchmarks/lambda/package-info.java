/**
 * Cold start and warm calls of a Lambda function, through the runtime interface client that calls handlers in Lambda: one
 * function written by hand, one on lambda-support, one on Powertools' serialization module.
 */
@NullMarked
package io.github.genesysdataactions.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
