/** Who watches the calls of a client: a listener and what it is told, without secrets, payloads and ids. */
@NullMarked
package io.github.genesysdataactions.observe;

import org.jspecify.annotations.NullMarked;
