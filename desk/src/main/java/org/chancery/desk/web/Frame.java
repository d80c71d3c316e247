package org.chancery.desk.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.chancery.answers.text.Wording;
import org.chancery.desk.account.Role;
import org.chancery.desk.account.Visitor;
import org.chancery.desk.page.Page;
import org.chancery.desk.page.Pin;
import org.chancery.desk.page.Title;
import org.chancery.model.Truth;

/**
 * What surrounds every page.
 *
 * @param path of the page with its parameters, without the two times
 * @param now when it was asked for
 * @param withAccounts whether people log in
 * @param withProvider whether they can do so with an OpenID provider
 * @param version of the program
 */
public record Frame(
    Texts texts,
    String path,
    Pin pin,
    Visitor visitor,
    Instant now,
    boolean withAccounts,
    boolean withProvider,
    String version) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  /** A text of the pages. */
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  /** What a page is called. */
  public String title(Page page) {
    Title title = page.title();
    return title.key().isEmpty()
        ? title.words().getFirst()
        : say(title.key(), title.words().toArray());
  }

  /** A text for a word of an enumeration. */
  public String word(String prefix, Enum<?> word) {
    return texts.word(prefix, word);
  }

  /** A path within the desk, seen from the same times. */
  public String at(String to) {
    return pin.on(to);
  }

  /** The twin of this page in JSON. */
  public String twin() {
    int query = path.indexOf('?');
    String page = query < 0 ? path : path.substring(0, query);
    return pin.on(
        (page.equals("/") ? "/home" : page) + ".json" + (query < 0 ? "" : path.substring(query)));
  }

  /** This page as it is now, for ever. */
  public String permalink() {
    return pin.permalink(path, now.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Whether the visitor may do what needs a role. */
  public boolean may(Role needed) {
    return visitor.may(needed);
  }

  /** How sure something is, in a word. */
  public String truth(Truth truth) {
    return Wording.word(truth);
  }

  /** An instant for people, to the minute. */
  public String minute(Instant instant) {
    return MINUTE.format(instant) + " UTC";
  }
}
