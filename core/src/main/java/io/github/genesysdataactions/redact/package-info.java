/** Finds in a text what it must not repeat, in each form in which it may stand there. */
@NullMarked
package io.github.genesysdataactions.redact;

import org.jspecify.annotations.NullMarked;
