package org.chancery.register.statute;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An office of an organisation.
 *
 * @param title standard title, as claims write it
 * @param seats how many hold it at one time, from 1
 * @param term how long one term is; null where the rules do not say
 * @param renewable whether a term may follow on a term; null where the rules do not say
 * @param holders tiers whose nationals may hold it; empty for anybody
 * @param since the day from which the rule applies; null for always
 */
public record OfficeRule(
    String title,
    int seats,
    @Nullable Period term,
    @Nullable Renewal renewable,
    List<String> holders,
    @Nullable LocalDate since,
    Citation source) {

  /** How often a term may follow on a term. */
  public enum Renewal {
    NO,
    ONCE,
    YES;

    /** The word used in the files and on screen, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OfficeRule {
    holders = List.copyOf(holders);
  }

  /** How many terms one person may serve on end; empty where there is no limit. */
  public OptionalInt mostTerms() {
    return switch (renewable) {
      case NO -> OptionalInt.of(1);
      case ONCE -> OptionalInt.of(2);
      case YES -> OptionalInt.empty();
      case null -> OptionalInt.empty();
    };
  }
}
