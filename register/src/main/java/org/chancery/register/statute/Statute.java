package org.chancery.register.statute;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own rules. What its rules do not say, or the project is not sure of, is left
 * out.
 *
 * @param organisation its id
 * @param also ids of organs under which dispatches speak of the same presidency and members
 * @param asOf up to when the rules were followed
 * @param sources titles of all that the rules rest on
 * @param tiers standings of membership, the full one first; empty where they are not given
 * @param presidency null where there is none, or none that follows a rule
 * @param languages BCP 47 codes of the official languages; empty where they are not given
 * @param origin where the statute stands
 */
public record Statute(
    String organisation,
    List<String> also,
    String name,
    Date asOf,
    List<String> sources,
    List<Tier> tiers,
    List<OfficeRule> offices,
    @Nullable PresidencyRule presidency,
    List<SummitRule> summits,
    List<String> languages,
    Origin origin) {

  /** Standings besides that there are in any organisation, whatever its own tiers. */
  private static final Set<String> GENERAL =
      Set.of("former", "suspended", "applicant", "candidate", "invitee");

  private static final Set<String> FULL =
      Set.of("member", "full member", "founding member", "founder member", "founder");

  /**
   * Where a statute stands.
   *
   * @param line from 1
   * @param shipped whether it comes with the program
   */
  public record Origin(String file, int line, boolean shipped) {}

  public Statute {
    also = List.copyOf(also);
    sources = List.copyOf(sources);
    tiers = List.copyOf(tiers);
    offices = List.copyOf(offices);
    summits = List.copyOf(summits);
    languages = List.copyOf(languages);
  }

  /** Every id that the statute is for, its own first. */
  public List<String> organisations() {
    return Stream.concat(Stream.of(organisation), also.stream()).toList();
  }

  /** The rule for an office, by its standard title. */
  public Optional<OfficeRule> office(String title) {
    return offices.stream().filter(rule -> rule.title().equalsIgnoreCase(title)).findFirst();
  }

  /** Whether its members can have a status; any, where its tiers are not given. */
  public boolean knows(String status) {
    String word = status.toLowerCase(Locale.ROOT);
    return tiers.isEmpty()
        || FULL.contains(word)
        || GENERAL.contains(word)
        || tiers.stream().anyMatch(tier -> tier.status().equals(word));
  }

  /** Whether a status is that of full members, whatever the organisation calls its own. */
  public boolean isFull(String status) {
    return FULL.contains(status);
  }

  /** Whether those who have a status preside by turns. */
  public boolean presides(String status) {
    return presiding().contains(status) || isFull(status);
  }

  /** The tiers whose states preside. */
  public List<String> presiding() {
    return presidency == null || presidency.among().isEmpty()
        ? tiers.stream().limit(1).map(Tier::status).toList()
        : presidency.among();
  }
}
