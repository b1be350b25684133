/**
 * A small HTTP server on loopback: requests, replies and a table of routes. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.http;

import org.jspecify.annotations.NullMarked;
