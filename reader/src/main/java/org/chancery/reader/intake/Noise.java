package org.chancery.reader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form of {@code noise.yaml}: a line that is no part of the prose around it. */
record Noise(String name, Effect effect, Pattern pattern, String example) {

  /** What a line of noise says about the lines below it. */
  enum Effect {
    LINE,
    SECTION,
    END
  }

  static final List<Noise> ALL = load();

  private static final int LONGEST = 600;

  /** The first form that a line has. */
  static Optional<Noise> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    return ALL.stream().filter(noise -> noise.pattern().matcher(line).matches()).findFirst();
  }

  private static List<Noise> load() {
    List<Noise> all = new ArrayList<>();
    for (var node : Resources.yaml("noise.yaml").path("noise")) {
      all.add(
          new Noise(
              node.path("name").asString(),
              Effect.valueOf(node.path("effect").asString().toUpperCase(Locale.ROOT)),
              Pattern.compile(
                  node.path("form").asString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
              node.path("example").asString()));
    }
    return List.copyOf(all);
  }
}
