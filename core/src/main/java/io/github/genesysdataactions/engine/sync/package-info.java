/** Data actions as code: the planner, the applier and the puller. */
@NullMarked
package io.github.genesysdataactions.engine.sync;

import org.jspecify.annotations.NullMarked;
