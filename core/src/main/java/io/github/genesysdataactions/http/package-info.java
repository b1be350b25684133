/** How one call goes its way: the call and its reply, sending again, listeners, and replies that become exceptions. */
@NullMarked
package io.github.genesysdataactions.http;

import org.jspecify.annotations.NullMarked;
