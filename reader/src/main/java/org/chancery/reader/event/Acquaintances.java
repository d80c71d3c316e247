package org.chancery.reader.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a dispatch, by last name, with the state that some sentence gives beside the name:
 * where "Spanish Prime Minister Pedro Sánchez" has been read, "Sánchez" is Spain's.
 */
final class Acquaintances {

  private final Names names;
  private final Map<String, Naming> byLastName = new HashMap<>();

  Acquaintances(Names names) {
    this.names = names;
  }

  /** Learns from a sentence whose persons stand beside the name of their state. */
  void learn(Sentence sentence, List<Mention> mentions) {
    List<Naming> found = names.in(sentence);
    for (Mention.Person person : persons(mentions)) {
      Naming beside = nameIn(found, person);
      if (beside != null) {
        byLastName.putIfAbsent(lastName(sentence, person), beside);
      }
    }
  }

  /** The names of a sentence, those of known persons among them. */
  List<Naming> names(Sentence sentence, List<Mention> mentions) {
    List<Naming> found = names.in(sentence);
    List<Naming> all = new ArrayList<>(found);
    persons(mentions).stream()
        .filter(person -> nameIn(found, person) == null)
        .map(person -> known(sentence, person))
        .filter(Objects::nonNull)
        .forEach(all::add);
    all.sort(Comparator.comparingInt(Naming::first));
    return all;
  }

  private @Nullable Naming known(Sentence sentence, Mention.Person person) {
    Naming learnt = byLastName.get(lastName(sentence, person));
    return learnt == null
        ? null
        : new Naming(
            person.nameFirst(), person.nameLast(), learnt.code(), "GOV", Naming.Kind.KNOWN);
  }

  private static List<Mention.Person> persons(List<Mention> mentions) {
    return mentions.stream()
        .flatMap(mention ->
            mention instanceof Mention.Person person ? Stream.of(person) : Stream.empty())
        .toList();
  }

  private static @Nullable Naming nameIn(List<Naming> found, Mention.Person person) {
    return found.stream()
        .filter(name -> name.liesIn(person.first(), person.last()))
        .findFirst()
        .orElse(null);
  }

  private static String lastName(Sentence sentence, Mention.Person person) {
    return sentence.token(person.nameLast()).word();
  }
}
