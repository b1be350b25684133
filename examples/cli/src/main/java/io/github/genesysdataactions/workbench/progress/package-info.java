/** How far long work has come, honestly. */
@NullMarked
package io.github.genesysdataactions.workbench.progress;

import org.jspecify.annotations.NullMarked;
