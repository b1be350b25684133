/** What the command line and the Maven plugin share: it knows neither of them. */
@NullMarked
package io.github.genesysdataactions.workbench;

import org.jspecify.annotations.NullMarked;
