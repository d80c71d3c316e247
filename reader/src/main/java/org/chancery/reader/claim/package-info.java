/** From matched rules and mentions to claims: roles, attribution, modality. */
@NullMarked
package org.chancery.reader.claim;

import org.jspecify.annotations.NullMarked;
