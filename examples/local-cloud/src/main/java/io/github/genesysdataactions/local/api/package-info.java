/**
 * The Genesys Cloud endpoints: token, checks that every call passes, and one class per group of resources. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.api;

import org.jspecify.annotations.NullMarked;
