package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.model.Standing;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.jspecify.annotations.Nullable;

/** Gives each his title in "Presidents Yoweri Museveni of Uganda and William Ruto of Kenya". */
final class PluralTitles {

  private final TokenRow row;
  private final Lexicon lexicon;

  PluralTitles(TokenRow row, Lexicon lexicon) {
    this.row = row;
    this.lexicon = lexicon;
  }

  /** The same mentions, the persons behind a plural title with that title. */
  List<Mention> given(List<Mention> mentions) {
    List<Mention> given = new ArrayList<>();
    Lexicon.@Nullable Hit title = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Lexicon.Hit begun = titleBefore(mention.first());
      boolean goesOn = i > 0 && isJoint(mentions.get(i - 1).last() + 1, mention.first());
      title = begun != null ? begun : goesOn ? title : null;
      boolean holder = title != null && mention instanceof Mention.Person;
      given.add(holder && title != null ? holder((Mention.Person) mention, title) : mention);
      title = holder ? title : null;
    }
    return given;
  }

  private static Mention.Person holder(Mention.Person person, Lexicon.Hit title) {
    Sense.Title sense = (Sense.Title) title.senses().getFirst();
    Optional<Entity> state =
        person.notes().stream()
            .filter(note -> note.attribute().equals("nationality"))
            .flatMap(note -> Optional.ofNullable(note.entity()).stream())
            .findFirst();
    if (state.isEmpty() || !person.posts().isEmpty()) {
      return person;
    }
    Post post =
        new Post(
            sense.office().title(),
            sense.office(),
            null,
            Standing.IN_OFFICE,
            person.nameFirst(),
            person.nameLast());
    return person.withPosts(List.of(post)).ofItsState();
  }

  private boolean isJoint(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!row.is(at, ",", "and", ";")) {
        return false;
      }
    }
    return from < to;
  }

  /** The title whose plural ends just before a token, or null. */
  private Lexicon.@Nullable Hit titleBefore(int behind) {
    int last = behind - 1;
    if (!row.has(last) || !row.lower(last).endsWith("s")) {
      return null;
    }
    for (int first = Math.max(0, last - 2); first <= last; first++) {
      Lexicon.Hit hit = lexicon.titleAt(singular(first, last), 0).orElse(null);
      if (hit != null && hit.length() == last - first + 1) {
        return hit;
      }
    }
    return null;
  }

  private Sentence singular(int first, int last) {
    List<Token> tokens = new ArrayList<>(row.sentence().tokens().subList(first, last));
    Token plural = row.token(last);
    String word = plural.word().substring(0, plural.word().length() - 1);
    tokens.add(
        new Token(plural.from(), plural.to(), word, plural.lemma(), plural.tag(), plural.named()));
    return new Sentence(row.sentence().paragraph(), tokens);
  }
}
