/**
 * How a call behaves, and where it goes: the region, limits of calls and of sync, the policy for what is sent again, and
 * listeners, which are told of calls without secrets, payloads and ids.
 */
@NullMarked
package io.github.genesysdataactions.options;

import org.jspecify.annotations.NullMarked;
