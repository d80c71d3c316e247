package org.chancery.register;

import java.time.LocalDate;

/**
 * How many were counted in one status of an organisation, at the time nearest to a day.
 *
 * @param complete whether the text that counts them also names them all
 * @param at the day for which they were counted: that of the count, or the dispatch's where the
 *     text gives none; the last day, where the text is less precise
 * @param testimony where it is said
 */
public record TallyOn(
    String status, int count, boolean complete, LocalDate at, Testimony testimony) {}
