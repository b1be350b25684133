/** Which organization is meant, and who asks it. */
@NullMarked
package io.github.genesysdataactions.workbench.organization;

import org.jspecify.annotations.NullMarked;
