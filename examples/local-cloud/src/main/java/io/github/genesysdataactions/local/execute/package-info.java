/**
 * What happens when an action runs: templates, the remote call, the translation map and the checks. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.execute;

import org.jspecify.annotations.NullMarked;
