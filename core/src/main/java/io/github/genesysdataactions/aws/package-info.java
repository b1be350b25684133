/** What Genesys Cloud has to know of Amazon Web Services: the names of Lambda functions. */
@NullMarked
package io.github.genesysdataactions.aws;

import org.jspecify.annotations.NullMarked;
