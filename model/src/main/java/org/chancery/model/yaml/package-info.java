/** YAML files that people write, and what is wrong with them: with file, line and what to mend. */
@NullMarked
package org.chancery.model.yaml;

import org.jspecify.annotations.NullMarked;
