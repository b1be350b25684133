/** The JDK's HTTP client: the wire, file uploads, and what goes wrong there. */
@NullMarked
package io.github.genesysdataactions.http.jdk;

import org.jspecify.annotations.NullMarked;
