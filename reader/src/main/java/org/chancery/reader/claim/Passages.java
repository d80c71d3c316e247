package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Drafts passages that go on in the same voice: sentences of a quotation that need no "he said" of
 * their own, or a general sentence between two that the same person says.
 */
final class Passages {

  /** How far back a quotation without a tag looks for who has spoken last. */
  private static final int REACH = 2;

  private final DraftBook book;
  private final List<Scene> scenes;
  private final Topics topics;
  private final Quotations quotations;
  private final Statements statements;
  private final EventDays days;

  Passages(
      DraftBook book,
      List<Scene> scenes,
      Topics topics,
      Quotations quotations,
      Statements statements,
      EventDays days) {
    this.days = days;
    this.book = book;
    this.scenes = scenes;
    this.topics = topics;
    this.quotations = quotations;
    this.statements = statements;
  }

  void draft() {
    for (int i = 0; i < scenes.size(); i++) {
      if (book.lastSaid(i) == null) {
        Draft voice = isQuotation(scenes.get(i)) ? voiceOfQuotation(i) : voiceBetween(i);
        if (voice != null && voice.fact() instanceof Fact.Statement said) {
          goOn(scenes.get(i), voice, said);
        }
      }
    }
  }

  /** Whether the whole sentence stands between quotation marks, open or closed. */
  private boolean isQuotation(Scene scene) {
    int last = scene.lastWord();
    return last >= 3
        && quotations.isQuoted(scene, last)
        && quotations.firstOf(scene, last) == 0
        && quotations.at(scene, 0) == quotations.at(scene, last);
  }

  /** Who speaks a quotation: who is said to further on or back in it, else who spoke last. */
  private @Nullable Draft voiceOfQuotation(int at) {
    Scene scene = scenes.get(at);
    Draft tagged = statements.quotedIn(quotations.at(scene, scene.lastWord()));
    if (tagged != null) {
      return tagged;
    }
    for (int back = 1; back <= Math.min(REACH, at); back++) {
      Draft before = book.lastSaid(at - back);
      boolean person =
          before != null
              && before.fact() instanceof Fact.Statement said
              && said.speaker().id().matches("(person|group)/.*");
      if (person && isSameParagraph(at - 1, at)) {
        return before;
      }
    }
    return null;
  }

  private @Nullable Draft voiceBetween(int at) {
    Draft before = at == 0 ? null : book.lastSaid(at - 1);
    return before != null
            && before.fact() instanceof Fact.Statement said
            && scenes.get(at).matches().isEmpty()
            && isSameParagraph(at - 1, at)
            && isBetween(said, at)
        ? before
        : null;
  }

  private void goOn(Scene scene, Draft before, Fact.Statement said) {
    Span words = words(scene);
    Fact.Statement goesOn =
        new Fact.Statement(
            said.speaker(),
            said.capacity(),
            statements.acts().plainer(scene, Fact.Statement.Act.SAY, words, said.speaker()),
            book.text(scene, words),
            topics.of(scene, words, said.speaker()),
            null,
            days.ofMore(said.date()));
    // The outlet itself stands first.
    List<Attribution> chain = before.attribution().subList(1, before.attribution().size());
    Draft draft =
        book.draft(
            new Grounds(scene, words, "statement.goes-on"),
            goesOn,
            new Telling(Modality.ASSERTED, chain));
    book.remember(scene, draft);
  }

  private static Span words(Scene scene) {
    int first = 0;
    while (first < scene.lastWord() && scene.isMark(first)) {
      first++;
    }
    return new Span(first, scene.lastWord());
  }

  /** Whether the same person speaks on behind a sentence that speaks of what is or must be. */
  private boolean isBetween(Fact.Statement said, int at) {
    List<Token> tokens = scenes.get(at).sentence().tokens();
    return isSpeakerOf(said, at + 1 < scenes.size() ? book.lastSaid(at + 1) : null)
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
