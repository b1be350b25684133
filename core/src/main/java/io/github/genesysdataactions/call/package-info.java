/** One call's way through the house: tokens, retries, the gate, the wire, and replies that become exceptions. */
@NullMarked
package io.github.genesysdataactions.call;

import org.jspecify.annotations.NullMarked;
