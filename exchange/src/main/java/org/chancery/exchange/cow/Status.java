package org.chancery.exchange.cow;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a state stands to an organisation in a year. */
public enum Status {
  NONE("0", "not a member"),
  MEMBER("1", "member"),
  ASSOCIATE("2", "associate"),
  OBSERVER("3", "observer"),
  /** Not known: the state may have been anything. */
  MISSING("-9", "missing"),
  /** The organisation did not exist. */
  ABSENT("-1", "organisation not in existence");

  private static final Status[] ALL = values();

  private final String code;
  private final String word;

  Status(String code, String word) {
    this.code = code;
    this.word = word;
  }

  /** What the source writes for it. */
  public String code() {
    return code;
  }

  /** The word used in texts and claims, in lower case. */
  public String word() {
    return word;
  }

  /** Whether a claim of membership follows from it. */
  public boolean isMembership() {
    return this == MEMBER || this == ASSOCIATE || this == OBSERVER;
  }

  /** The status that the source writes so; null if there is none. Asked for millions of cells. */
  static @Nullable Status coded(String code) {
    for (Status status : ALL) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    return null;
  }

  /** The status with this word; empty if there is none. */
  static Optional<Status> called(String word) {
    return Arrays.stream(ALL).filter(status -> status.word.equals(word)).findFirst();
  }
}
