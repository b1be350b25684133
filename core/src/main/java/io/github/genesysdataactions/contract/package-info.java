/** What Genesys Cloud accepts as the contract of an action, and what a changed contract does to flows; over JSON trees. */
@NullMarked
package io.github.genesysdataactions.contract;

import org.jspecify.annotations.NullMarked;
