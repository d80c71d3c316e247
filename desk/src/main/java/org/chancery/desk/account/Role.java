package org.chancery.desk.account;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may do what those before it may. */
public enum Role implements RouteRole {
  /** Who has not said who he is: may learn that the desk is there, and log in. */
  ANYONE,
  /** May look at everything that is in the register. */
  READER,
  /** May hand in dispatches. */
  ANALYST,
  /** May rule on claims and entities. */
  EDITOR,
  /** May give and take accounts and tokens, and have the register rebuilt. */
  ADMINISTRATOR;

  /** The word in JSON, in the database and on screen, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this word; {@link #ANYONE} is nobody's role and has none. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values())
        .filter(role -> role != ANYONE && role.word().equals(word))
        .findFirst();
  }

  /** Whether somebody in this role may do what needs another. */
  public boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }
}
