/**
 * Which shapes a contract may have: JSON schemas of draft-04, written by hand, made from a record or read, and the rules
 * that Genesys Cloud sets for them.
 */
@NullMarked
package io.github.genesysdataactions.schema;

import org.jspecify.annotations.NullMarked;
