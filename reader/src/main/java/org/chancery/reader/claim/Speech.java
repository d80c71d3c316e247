package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Attribution;

/**
 * A part of a sentence that somebody else than the outlet says.
 *
 * @param span where it is said
 * @param chain by whom, outermost first, without the outlet
 */
record Speech(Span span, List<Attribution> chain) {}
