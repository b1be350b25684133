/** Java written from a contract. */
@NullMarked
package io.github.genesysdataactions.workbench.contract;

import org.jspecify.annotations.NullMarked;
