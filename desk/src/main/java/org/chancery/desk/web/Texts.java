package org.chancery.desk.web;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the pages, in one language. */
public final class Texts {
  private final Locale locale;
  private final ResourceBundle bundle;
  private final Map<String, String> patterns = new ConcurrentHashMap<>();

  /** The texts in English, the only language there is. */
  public Texts() {
    this.locale = Locale.ENGLISH;
    this.bundle = ResourceBundle.getBundle("org.chancery.desk.messages", locale);
  }

  /**
   * A text.
   *
   * @param arguments fill its places {0}, {1} …
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String say(String key, Object... arguments) {
    String pattern = patterns.computeIfAbsent(key, bundle::getString);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, locale).format(Arrays.copyOf(arguments, arguments.length));
  }

  /** A text for each word of an enumeration. */
  public String word(String prefix, Enum<?> word) {
    return say(prefix + "." + word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
