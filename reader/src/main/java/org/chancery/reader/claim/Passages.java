package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Drafts passages that go on in the same voice: a quotation that needs no new "he said", or a
 * general sentence between two that the same person says.
 */
final class Passages {

  private final DraftBook book;
  private final List<Scene> scenes;
  private final Topics topics;

  Passages(DraftBook book, List<Scene> scenes, Topics topics) {
    this.book = book;
    this.scenes = scenes;
    this.topics = topics;
  }

  void draft() {
    for (int i = 1; i < scenes.size(); i++) {
      Draft before = book.lastSaid(i - 1);
      boolean silent = book.lastSaid(i) == null && scenes.get(i).matches().isEmpty();
      if (before != null
          && before.fact() instanceof Fact.Statement said
          && silent
          && isSameParagraph(i - 1, i)
          && (isQuoted(scenes.get(i)) || isBetween(said, i))) {
        goOn(scenes.get(i), before, said);
      }
    }
  }

  private void goOn(Scene scene, Draft before, Fact.Statement said) {
    Span words = new Span(isQuoted(scene) ? 1 : 0, scene.lastWord());
    Fact.Statement goesOn =
        new Fact.Statement(
            said.speaker(),
            said.capacity(),
            Fact.Statement.Act.SAY,
            book.text(scene, words),
            topics.of(scene, words, said.speaker()),
            null,
            null);
    // The outlet itself stands first.
    List<Attribution> chain = before.attribution().subList(1, before.attribution().size());
    Draft draft =
        book.draft(
            Grounds.goingOn(scene, words, "statement.goes-on"),
            goesOn,
            new Telling(Modality.ASSERTED, chain));
    book.remember(scene, draft);
  }

  private static boolean isQuoted(Scene scene) {
    return scene.sentence().size() > 3 && scene.sentence().token(0).is("\"", "“", "``");
  }

  /** Whether the same person speaks on behind a sentence that speaks of what is or must be. */
  private boolean isBetween(Fact.Statement said, int at) {
    List<Token> tokens = scenes.get(at).sentence().tokens();
    return isSpeakerOf(said, book.lastSaid(at + 1))
        && isSameParagraph(at, at + 1)
        && tokens.stream().anyMatch(token -> token.tag().matches("VBZ|VBP|MD"))
        && tokens.stream().noneMatch(token -> token.tag().equals("VBD"));
  }

  private static boolean isSpeakerOf(Fact.Statement said, @Nullable Draft next) {
    return next != null
        && next.fact() instanceof Fact.Statement goesOn
        && goesOn.speaker().equals(said.speaker());
  }

  private boolean isSameParagraph(int one, int other) {
    return scenes.get(one).sentence().paragraph() == scenes.get(other).sentence().paragraph();
  }
}
