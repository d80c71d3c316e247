/**
 * The entity base: the states, organisations, offices and places that are known before any dispatch
 * is read, kept as YAML files beside this package.
 */
@NullMarked
package org.chancery.entities;

import org.jspecify.annotations.NullMarked;
