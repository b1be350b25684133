/**
 * A base class for AWS Lambda functions that answer Genesys Cloud data actions. Subclass {@link
 * io.github.genesysdataactions.lambda.DataActionHandler} and write one typed method.
 */
@NullMarked
package io.github.genesysdataactions.lambda;

import org.jspecify.annotations.NullMarked;
