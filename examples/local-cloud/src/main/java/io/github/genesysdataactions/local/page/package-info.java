/**
 * The page of a local organization, and the same as JSON: what is in it, what calls it, how actions ran. It looks at the
 * emulation and changes it by the emulation's own operations; nothing of the emulation looks back. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.page;

import org.jspecify.annotations.NullMarked;
