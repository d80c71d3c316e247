package org.chancery.register.statute;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How often gatherings of one level are held.
 *
 * @param level as claims write it: "summit"
 * @param every the usual distance from one to the next
 * @param since the day from which the rule applies; null for always
 */
public record SummitRule(String level, Period every, @Nullable LocalDate since, Citation source) {}
