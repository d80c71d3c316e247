package org.chancery.answers;

import java.time.ZoneOffset;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Wording;
import org.chancery.model.Entity;
import org.chancery.model.Ruling;
import org.chancery.register.Ruled;

/** Rulings in words. */
public final class RulingText {

  private RulingText() {}

  /** What is ruled, as a sentence's part. */
  public static String of(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accept(var claims) -> Wording.and(claims) + " accepted";
      case Ruling.Reject(var claims) -> Wording.and(claims) + " rejected";
      case Ruling.Correct(var claim, var fact) ->
          "%s corrected to %s".formatted(claim, Phrases.of(fact));
      case Ruling.Merge(var one, var other) ->
          "%s and %s are one".formatted(named(one), named(other));
      case Ruling.Split(var from, var claims, var to) ->
          "%s about %s and not %s".formatted(Wording.and(claims), named(to), named(from));
      case Ruling.Undo(var other) -> other + " undone";
    };
  }

  /** What is ruled on a claim, for a line under it. */
  public static String onClaim(Ruled ruled) {
    String what =
        switch (ruled.ruling()) {
          case Ruling.Correct(_, var fact) -> "corrected to " + Phrases.of(fact);
          case Ruling.Split(_, _, var to) -> "is about " + named(to);
          default -> ruled.ruling().word() + "ed";
        };
    return "%s (%s, %s)".formatted(what, ruled.id(), by(ruled));
  }

  /** Who ruled so, when and why. */
  public static String by(Ruled ruled) {
    return "by %s on %s: %s"
        .formatted(
            ruled.by(), ruled.recorded().atOffset(ZoneOffset.UTC).toLocalDate(), ruled.reason());
  }

  private static String named(Entity entity) {
    return "%s (%s)".formatted(entity.name(), entity.id());
  }
}
