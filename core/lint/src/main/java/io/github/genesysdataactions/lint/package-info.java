/**
 * Finds what Genesys Cloud accepts and does not work: in definitions, actions, export files and JSON text, without a
 * request.
 */
@NullMarked
package io.github.genesysdataactions.lint;

import org.jspecify.annotations.NullMarked;
