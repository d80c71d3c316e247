package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Date;
import org.jspecify.annotations.Nullable;

/** From when until when somebody holds an office or a presidency, as far as it is told. */
record Term(@Nullable Date start, @Nullable Date end) {

  /** The term that the roles "start" and "end" of a match name. */
  static Term named(Roles roles) {
    return new Term(roles.date("start"), roles.end("end"));
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
