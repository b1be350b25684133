/** Shares rate limit, token and names among the processes that use one Redis or Valkey. */
@NullMarked
package io.github.genesysdataactions.redis;

import org.jspecify.annotations.NullMarked;
