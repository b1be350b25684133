/** Plans and differences as people read them. */
@NullMarked
package io.github.genesysdataactions.workbench.plan;

import org.jspecify.annotations.NullMarked;
