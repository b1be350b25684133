/** The main job, seen end to end: a data action is registered and called. */
@NullMarked
package io.github.genesysdataactions.examples.register;

import org.jspecify.annotations.NullMarked;
