/** Access tokens: asking the login, one cached token for all, and the header that carries it. */
@NullMarked
package io.github.genesysdataactions.http.token;

import org.jspecify.annotations.NullMarked;
