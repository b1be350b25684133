/**
 * What Genesys Cloud will accept that does not work: looked for in definitions, actions, export files and JSON text, without a
 * request.
 */
@NullMarked
package io.github.genesysdataactions.lint;

import org.jspecify.annotations.NullMarked;
