package org.chancery.register.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of findings. */
public enum Kind {
  CONTRADICTORY_DATES(
      Gravity.GRAVE,
      "Claims about one fact give dates that cannot all be right.",
      "Reject or correct the claims that are wrong, or read a source that settles the date."),
  DENIED(
      Gravity.SERIOUS, "One source denies what another says.", "Reject the claim or the denial."),
  SELF_CONTRADICTION(
      Gravity.SERIOUS,
      "One source contradicts itself.",
      "Ask the source which of the two it stands by, and reject the other claim."),
  END_BEFORE_START(
      Gravity.GRAVE,
      "A claim ends before it starts, or holds outside its own dates.",
      "Correct the claim's dates by its text, or reject it."),
  TWO_HOLDERS(
      Gravity.GRAVE,
      "Two hold an office of one seat at one time.",
      "Read when the one ended or the other began, or reject the claim that is wrong."),
  TOO_MANY_HOLDERS(
      Gravity.SERIOUS,
      "More hold an office at one time than it has seats.",
      "Read who of them had left, or correct the number of seats in the statute."),
  PRESIDENCIES_OVERLAP(
      Gravity.GRAVE,
      "Two preside over one organisation at one time.",
      "Read when the presidency was handed over, or reject the claim that is wrong."),
  PRESIDENCY_GAP(
      Gravity.SERIOUS,
      "Nobody presides between two presidencies that follow each other.",
      "Read when the presidency was handed over, or who presided between."),
  PRESIDENCY_TOO_LONG(
      Gravity.SLIGHT,
      "A presidency lasts longer than the statute has it.",
      "Read when it ended, or correct the statute."),
  OUT_OF_ORDER(
      Gravity.SLIGHT,
      "A presidency does not follow in the order of the statute.",
      "Read why the turn was passed, and add it to the statute as a decision; or correct the"
          + " order."),
  TALLY_MISMATCH(
      Gravity.SERIOUS,
      "A count disagrees with the members known on its day.",
      "Read which member came later or had left, or reject the count."),
  NEVER_JOINED(
      Gravity.SERIOUS,
      "A member leaves, or is called former or suspended, that never joined; or joins too early.",
      "Read when it joined, or reject the claim that it did or that it left."),
  UNKNOWN_TIER(
      Gravity.SLIGHT,
      "A standing of membership that the organisation does not have.",
      "Add the tier to the statute, or correct the claim."),
  OVERDUE(
      Gravity.SLIGHT,
      "What was planned should have happened, and nothing confirms it.",
      "Read whether it took place, was put off or was called off."),
  AGE_AGAINST_BIRTH(
      Gravity.GRAVE,
      "A person's ages and dates of birth cannot all be right.",
      "Reject what is wrong; or split the person, if two bear the name."),
  TERM_TOO_LONG(
      Gravity.SERIOUS,
      "An office is held longer than the statute allows.",
      "Read when the term ended, or correct the statute."),
  HOLDER_NOT_MEMBER(
      Gravity.SERIOUS,
      "Who presides or holds an office is of a state that is no member.",
      "Read whether the state had joined, or reject the claim."),
  SUMMIT_OUT_OF_RHYTHM(
      Gravity.SLIGHT,
      "Summits are closer or farther apart than the statute has it.",
      "Read whether one was extraordinary or put off, or correct its date or number."),
  MAY_BE_ONE(Gravity.SLIGHT, "Two entities may be one.", "Merge them, or rule that they are two.");

  private final Gravity gravity;
  private final String meaning;
  private final String remedy;

  Kind(Gravity gravity, String meaning, String remedy) {
    this.gravity = gravity;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The word used in JSON and on screen: lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this word. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words, in the order of the kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }

  /** How much such a finding matters. */
  public Gravity gravity() {
    return gravity;
  }

  /** What such a finding says, in general. */
  public String meaning() {
    return meaning;
  }

  /** What would settle it, in general. */
  public String remedy() {
    return remedy;
  }
}
