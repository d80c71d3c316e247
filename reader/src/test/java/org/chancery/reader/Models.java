package org.chancery.reader;

import java.time.LocalDate;
import java.util.List;
import org.chancery.entities.EntityBase;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Tagger;
import org.chancery.reader.language.TreeParser;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.MentionFinder;
import org.chancery.reader.rule.RuleBook;

/** The models that tests share; each is loaded when it is first asked for, once in a run. */
public final class Models {
  private Models() {}

  private static final class Base {
    static final EntityBase BASE = EntityBase.load();
  }

  private static final class Tags {
    static final Tagger TAGGER = Tagger.load();
  }

  private static final class Finder {
    static final MentionFinder FINDER = new MentionFinder(Lexicon.of(base()));
  }

  private static final class Trees {
    static final TreeParser PARSER = TreeParser.load();
  }

  private static final class Rules {
    static final RuleBook BOOK = RuleBook.load();
  }

  private static final class Whole {
    static final Reader READER = Reader.load(base());
  }

  public static EntityBase base() {
    return Base.BASE;
  }

  public static MentionFinder finder() {
    return Finder.FINDER;
  }

  public static TreeParser parser() {
    return Trees.PARSER;
  }

  public static RuleBook rules() {
    return Rules.BOOK;
  }

  public static Reader reader() {
    return Whole.READER;
  }

  /** The sentences of a text, as the tagger sees them. */
  public static List<Sentence> sentences(String text) {
    return Tags.TAGGER.sentences(text, 0, 0);
  }

  /** A dispatch whose text is one paragraph of prose. */
  public static Dispatch dispatch(String source, LocalDate date, String text) {
    List<Passage> body =
        text.isEmpty() ? List.of() : List.of(new Passage(Passage.Role.BODY, 0, text.length()));
    return Dispatch.of("test", source, null, date, null, null, text, body);
  }
}
