/**
 * How bytes become JSON values and back, with number scale and key order kept. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.json;

import org.jspecify.annotations.NullMarked;
