package org.chancery.reader.event;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.entities.EntityBase;
import org.chancery.model.Dispatch;
import org.chancery.model.Event;
import org.chancery.model.yaml.YamlFile;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.TreeParser;
import org.chancery.reader.mention.Lexicon;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Mentions;
import org.chancery.reader.rule.FoldedSentence;
import org.chancery.reader.rule.Rule;
import org.chancery.reader.rule.RuleBook;
import org.chancery.reader.rule.Trigger;
import org.chancery.reader.rule.Vocabulary;
import org.chancery.reader.rule.Vocabulary.Values;

/** Finds the political events that a dispatch tells of, one in a sentence at most. */
public final class EventReader {

  /** The types of events; each has a file of rules. */
  private static final List<String> TYPES =
      List.of(
          "agree",
          "consult",
          "support",
          "cooperate",
          "aid",
          "concede",
          "retreat",
          "request",
          "accuse",
          "reject",
          "threaten",
          "protest",
          "sanction",
          "mobilize",
          "coerce",
          "assault");

  /** What rules of events may say; who does it to whom is mostly told by the actors' grammar. */
  private static final Vocabulary VOCABULARY =
      new Vocabulary(TYPES.stream().map(EventReader::type).toList(), true);

  private final TreeParser parser;
  private final RuleBook rules;
  private final Set<String> triggers;
  private final Set<String> verbs;
  private final Names names;
  private final Map<String, WordLists.Sector> sectors;

  public EventReader(EntityBase base, Lexicon lexicon, TreeParser parser) {
    this.parser = parser;
    this.rules = rules();
    this.triggers = lemmas(rule -> true);
    this.verbs = lemmas(rule -> rule.trigger().form() == Trigger.Form.VERB);
    this.names = new Names(base, lexicon);
    this.sectors = WordLists.sectors();
  }

  /** The rules of events that ship with the program. */
  static RuleBook rules() {
    return RuleBook.of(
        VOCABULARY,
        TYPES.stream()
            .map(type -> YamlFile.beside(EventReader.class, "rules/" + type + ".yaml"))
            .toList());
  }

  private static Vocabulary.Type type(String name) {
    return Vocabulary.Type.of(name, "source", "target", "asked", "advcl")
        .setting("event", Values.ANY)
        .setting("mode", Values.ANY)
        .setting("with", Values.ANY)
        .setting("without", Values.ANY)
        .setting("handicap", Values.ANY)
        .setting("own", Values.of("yes"))
        .setting("commits", Values.of("yes", "only"));
  }

  private Set<String> lemmas(Predicate<Rule> wanted) {
    return rules.rules().stream()
        .filter(wanted)
        .flatMap(rule -> rule.trigger().lemmas().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The events of a dispatch, in the order of the text. */
  public List<Event> events(Dispatch dispatch, List<Sentence> sentences, List<Mentions> mentions) {
    Acquaintances persons = new Acquaintances(names);
    for (int i = 0; i < sentences.size(); i++) {
      persons.learn(sentences.get(i), mentions.get(i).outer());
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Mention> found = mentions.get(i).outer();
      event(dispatch, sentence, found, persons.names(sentence, found)).ifPresent(events::add);
    }
    return events;
  }

  private Optional<Event> event(
      Dispatch dispatch, Sentence sentence, List<Mention> mentions, List<Naming> named) {
    FoldedSentence folded = FoldedSentence.of(sentence, foldable(mentions));
    List<CoreLabel> words = folded.labels();
    SecondLook.behindModals(words, verbs);
    Optional<Event> event = event(dispatch, folded, words, named);
    return event.isEmpty() && SecondLook.retagged(words, verbs)
        ? event(dispatch, folded, words, named)
        : event;
  }

  private Optional<Event> event(
      Dispatch dispatch, FoldedSentence folded, List<CoreLabel> words, List<Naming> named) {
    if (words.stream().noneMatch(word -> triggers.contains(word.lemma()))) {
      return Optional.empty();
    }
    SemanticGraph graph = parser.parse(words);
    Tree tree = new Tree(folded, graph);
    Sentence sentence = folded.sentence();
    ActorGrammar actors = new ActorGrammar(tree, named, sectors);
    String text = dispatch.text().substring(sentence.from(), sentence.to());
    return MainDeed.of(tree, rules.matches(graph))
        .flatMap(
            told -> new Account(tree, told, actors, named).event(dispatch.date(), text).stream())
        .findFirst();
  }

  /** Names and times are shown to the parser as one word; nouns that can be deeds are not. */
  static List<Mention> foldable(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention ->
            switch (mention) {
              case Mention.Person person -> true;
              case Mention.Name name -> true;
              case Mention.Time time -> true;
              case Mention.Several several -> true;
              default -> false;
            })
        .toList();
  }
}
