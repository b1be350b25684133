/**
 * The AWS side: the names of Lambda functions, and the IAM policies that let Genesys Cloud invoke one. Nothing here calls
 * AWS.
 */
@NullMarked
package io.github.genesysdataactions.aws;

import org.jspecify.annotations.NullMarked;
