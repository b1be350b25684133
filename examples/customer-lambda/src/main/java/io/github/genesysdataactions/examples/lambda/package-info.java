/**
 * A Lambda function that answers a data action. Its records are the contract too: the client registers the action with
 * them.
 */
@NullMarked
package io.github.genesysdataactions.examples.lambda;

import org.jspecify.annotations.NullMarked;
