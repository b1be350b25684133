/**
 * The files that the admin page of Genesys Cloud exports and imports, {@code *.custom.json}, and the same as a folder for
 * version control, with templates as files of their own.
 */
@NullMarked
package io.github.genesysdataactions.file;

import org.jspecify.annotations.NullMarked;
