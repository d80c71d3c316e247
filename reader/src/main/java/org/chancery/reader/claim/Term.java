package org.chancery.reader.claim;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Date;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Post;
import org.chancery.reader.time.Direction;
import org.chancery.reader.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** From when until when somebody holds an office or a presidency, as far as it is told. */
record Term(@Nullable Date start, @Nullable Date end) {

  static final Term UNTOLD = new Term(null, null);

  /**
   * The term that the roles "start" and "end" of a match name; what they leave open is told by
   * "since", "from" and "until" in the clause.
   */
  static Term named(Roles roles) {
    Term told = new Term(roles.date("start"), roles.end("end"));
    if (told.start() instanceof Date.Interval || (told.start() != null && told.end() != null)) {
      return told;
    }
    Term bounds = bounds(roles);
    return new Term(
        told.start() == null ? bounds.start() : told.start(),
        told.end() == null ? bounds.end() : told.end());
  }

  private static Term bounds(Roles roles) {
    Scene scene = roles.scene();
    int verb = scene.first(roles.match().trigger());
    Date start = null;
    Date end = null;
    for (Mention.Time time : Clauses.times(scene).toList()) {
      if (!Clauses.isOf(scene, verb, time)) {
        continue;
      }
      boolean range = time.expression() instanceof TimeExpression.Range;
      if (start == null && (range || Clauses.isBehind(scene, time, "since", "from", "effective"))) {
        start = roles.from(time);
      } else if (end == null && Clauses.isBehind(scene, time, "until", "till", "through")) {
        end = roles.until(time);
      }
    }
    return end == null ? new Term(start, null).spread() : new Term(start, end);
  }

  /** The term that a title gives behind it: "(2010-2014)", "from 2016 to 2019", "since 2021". */
  static Term behind(Scene scene, Post post, LocalDate today) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.Time time && isBehind(scene, post, time)) {
        Date date = time.expression().resolve(today, Direction.PAST);
        Token before = scene.sentence().token(time.first() - 1);
        if (before.is("until", "till")) {
          return new Term(null, date);
        }
        boolean spreads = date instanceof Date.Interval;
        return spreads || before.is("since", "from") ? new Term(date, null).spread() : UNTOLD;
      }
    }
    return UNTOLD;
  }

  /** Whether only a bracket, a comma or a preposition stands between a title and a time. */
  private static boolean isBehind(Scene scene, Post post, Mention.Time time) {
    int between = time.first() - post.last() - 1;
    return between >= 0
        && between <= 2
        && scene.sentence().tokens().subList(post.last() + 1, time.first()).stream()
            .allMatch(
                token -> token.is("(", "-lrb-", ",", "since", "from", "between", "until", "till"));
  }

  boolean isUntold() {
    return start == null && end == null;
  }

  /** "for the period 2022-2023" names the years in which the term begins and ends. */
  Term spread() {
    if (!(start instanceof Date.Interval interval)) {
      return this;
    }
    List<String> parts = List.of(interval.toString().split("/", -1));
    Date last = Date.parse(parts.getLast());
    return new Term(Date.parse(parts.getFirst()), end == null ? last : end);
  }
}
