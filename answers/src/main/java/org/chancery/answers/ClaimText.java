package org.chancery.answers;

import java.util.stream.Collectors;
import org.chancery.model.Claim;
import org.chancery.model.Evidence;
import org.chancery.register.Testimony;

/** Claims in their own words. */
public final class ClaimText {

  private ClaimText() {}

  /** The words that make a claim; none twice, and no part of others. */
  public static String quotes(Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::quote)
        .distinct()
        .filter(quote -> !isPartOfAnother(quote, claim))
        .map("“%s”"::formatted)
        .collect(Collectors.joining(" … "));
  }

  /** The words that make a claim, who published them, and when. */
  public static String quoted(Testimony testimony) {
    return "%s — %s, %s"
        .formatted(
            quotes(testimony.claim()), testimony.dispatch().source(), testimony.dispatch().date());
  }

  private static boolean isPartOfAnother(String quote, Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::quote)
        .anyMatch(other -> !other.equals(quote) && other.contains(quote));
  }
}
