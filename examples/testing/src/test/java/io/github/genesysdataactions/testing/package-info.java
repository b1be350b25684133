@NullMarked
package io.github.genesysdataactions.testing;

import org.jspecify.annotations.NullMarked;
