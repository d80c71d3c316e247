/** The rule language: dependency patterns with named roles, in YAML, compiled to Semgrex. */
@NullMarked
package org.chancery.reader.rule;

import org.jspecify.annotations.NullMarked;
