/** The rule language: paths through dependency trees that fill named roles, in YAML. */
@NullMarked
package org.chancery.reader.rule;

import org.jspecify.annotations.NullMarked;
