/** What to do when the API says "later". */
@NullMarked
package io.github.genesysdataactions.retry;

import org.jspecify.annotations.NullMarked;
