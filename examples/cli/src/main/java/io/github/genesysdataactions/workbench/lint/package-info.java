/** Findings with the place where each is written down, and the forms in which they are reported. */
@NullMarked
package io.github.genesysdataactions.workbench.lint;

import org.jspecify.annotations.NullMarked;
