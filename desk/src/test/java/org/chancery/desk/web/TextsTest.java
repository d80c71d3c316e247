package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.desk.page.PresidencyPart;
import org.chancery.register.Differences;
import org.chancery.register.Revisions;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern SAID =
      Pattern.compile("(?:\\bsay|Title\\.text)\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)*)\"");
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+) =");

  private final Texts texts = new Texts();

  private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
      }
    }
    return found;
  }

  @Test
  void hasEveryTextThatTemplatesSayAndNoOther() throws IOException {
    Set<String> said = found(SOURCES.resolve("jte"), ".jte", SAID);
    said.addAll(found(SOURCES.resolve("java"), ".java", SAID));
    Stream.of(Revisions.Kind.values()).forEach(it -> said.add("change." + word(it)));
    Stream.of(Differences.Kind.values()).forEach(it -> said.add("difference." + word(it)));
    Stream.of(PresidencyPart.When.values()).forEach(it -> said.add("when." + word(it)));
    Stream.of("start", "end", "at", "date").forEach(it -> said.add("reason." + it));
    Stream.of("organisation", "state", "person").forEach(it -> said.add("entities." + it));
    Stream.of("new", "login").forEach(it -> said.add("title." + it));
    assertThat(found(SOURCES.resolve("resources"), "messages.properties", KEY)).isEqualTo(said);
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase().replace('_', '-');
  }

  /** Words between tags would be out of reach for whoever translates. */
  @Test
  void templatesHaveNoTextOfTheirOwn() throws IOException {
    Pattern words = Pattern.compile("(>[ ]?[A-Za-z]{3,}[^<>${}@]*<)");
    assertThat(found(SOURCES.resolve("jte"), ".jte", words))
        .containsExactlyInAnyOrder(">JSON<", ">openapi.json<");
  }

  @Test
  void fillsPlacesAndCounts() {
    assertThat(texts.say("compare.days", 0)).isEqualTo("Nothing is known to have changed.");
    assertThat(texts.say("compare.days", 1)).isEqualTo("One change.");
    assertThat(texts.say("compare.days", 12)).isEqualTo("12 changes.");
    assertThat(texts.word("when", PresidencyPart.When.TO_COME)).isEqualTo("to come");
  }
}
