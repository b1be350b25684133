/**
 * What users build and read: the definition of a data action, the action that Genesys Cloud has, edits, lists and test
 * results. Values and rules only; nothing here talks to a server.
 */
@NullMarked
package io.github.genesysdataactions.action;

import org.jspecify.annotations.NullMarked;
