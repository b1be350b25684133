/** How bytes become values: the one configured mapper, hidden from users. */
@NullMarked
package io.github.genesysdataactions.json;

import org.jspecify.annotations.NullMarked;
