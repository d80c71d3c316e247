package org.chancery.desk.account;

/**
 * Who is asking.
 *
 * @param name by which rulings and the log know him; "" for nobody
 * @param way how he is known
 * @param secret what only his own pages know, for forms to prove where they come from
 */
public record Visitor(String name, Role role, Way way, String secret) {

  /** How a visitor is known. */
  public enum Way {
    /** He is not. */
    NONE,
    /** By sitting at the machine: the desk has no accounts. */
    LOCAL,
    /** He has logged in. */
    SESSION,
    /** By a token, as programs have. */
    TOKEN
  }

  /** Who has not said who he is. */
  public static Visitor nobody(String secret) {
    return new Visitor("", Role.ANYONE, Way.NONE, secret);
  }

  /** Whether he may do what needs a role. */
  public boolean may(Role needed) {
    return role.may(needed);
  }

  /** Whether a browser sends along by itself what he is known by, so that others can misuse it. */
  public boolean isByBrowser() {
    return way != Way.TOKEN;
  }
}
