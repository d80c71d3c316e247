package org.chancery.reader.rule;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.model.Entity;
import org.chancery.reader.language.Sentence;
import org.chancery.reader.language.Token;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which each mention is one word. The parser knows neither Zhang Ming nor the
 * Shanghai Cooperation Organisation, so a mention is shown to it as a common word of its kind; what
 * it really says is kept beside.
 *
 * @param sentence the sentence as it stands
 * @param nodes the words of the folded sentence in their order
 */
public record FoldedSentence(Sentence sentence, List<Node> nodes) {

  /**
   * A word of the folded sentence.
   *
   * @param first index of the first token that it stands for
   * @param last index of the last
   * @param mention the mention that it stands for, or null for a plain word
   */
  public record Node(int first, int last, @Nullable Mention mention) {}

  public FoldedSentence {
    nodes = List.copyOf(nodes);
  }

  /** Folds a sentence with its mentions, which are in order and do not overlap. */
  public static FoldedSentence of(Sentence sentence, List<Mention> mentions) {
    List<Node> nodes = new ArrayList<>();
    int at = 0;
    for (Mention mention : mentions) {
      while (at < mention.first()) {
        nodes.add(new Node(at, at, null));
        at++;
      }
      nodes.add(new Node(mention.first(), mention.last(), mention));
      at = mention.last() + 1;
    }
    while (at < sentence.size()) {
      nodes.add(new Node(at, at, null));
      at++;
    }
    return new FoldedSentence(sentence, nodes);
  }

  /** The words as the parser takes them; a word's index counts from 1. */
  public List<CoreLabel> labels() {
    List<CoreLabel> labels = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      labels.add(label(i));
    }
    return labels;
  }

  private CoreLabel label(int index) {
    Node node = nodes.get(index);
    Token head = sentence.token(node.last());
    Guise guise = guise(node, head);
    CoreLabel label = new CoreLabel();
    label.setIndex(index + 1);
    label.setWord(guise.word());
    label.setValue(guise.word());
    label.setLemma(guise.lemma());
    label.setTag(guise.tag());
    label.setNER(node.mention() == null ? "O" : String.join(" ", kinds(node.mention())));
    label.setBeginPosition(sentence.token(node.first()).from());
    label.setEndPosition(head.to());
    return label;
  }

  /** How a node shows itself to the parser. */
  private record Guise(String word, String lemma, String tag) {}

  private Guise guise(Node node, Token head) {
    return switch (node.mention()) {
      case null -> new Guise(head.word(), head.lemma(), head.tag());
      case Mention.Person person -> new Guise("Smith", "smith", "NNP");
      case Mention.Name name ->
          switch (name.entities().getFirst().kind()) {
            case STATE -> new Guise("France", "france", "NNP");
            case PLACE -> new Guise("London", "london", "NNP");
            default -> new Guise("NATO", "nato", "NNP");
          };
      case Mention.OfficeName office when isChair(office) -> new Guise("chair", "chair", "NN");
      case Mention.OfficeName office -> new Guise("president", "president", "NN");
      case Mention.Count count -> new Guise("members", "member", "NNS");
      case Mention.GatheringName gathering -> new Guise("summit", "summit", "NN");
      case Mention.SituationName situation -> new Guise("crisis", "crisis", "NN");
      case Mention.Time time when isToday(node, head) -> new Guise(head.word(), head.lemma(), "RB");
      case Mention.Time time -> new Guise("Thursday", "thursday", "NNP");
      case Mention.Length length when isAttribute(node) -> new Guise("annual", "annual", "JJ");
      case Mention.Length length -> new Guise("years", "year", "NNS");
      case Mention.OrdinalPeriod period -> new Guise("week", "week", "NN");
      case Mention.Several several -> new Guise("countries", "country", "NNS");
      case Mention.DocumentName document -> new Guise("statement", "statement", "NN");
      case Mention.Pointer pointer ->
          pointer.first() == pointer.last()
              ? new Guise(head.word(), head.lemma(), head.tag())
              : new Guise(
                  head.word(), head.lemma(), head.tag().startsWith("NN") ? head.tag() : "NNS");
    };
  }

  /** "today" stands where no other expression of time could: right behind a subject. */
  private static boolean isToday(Node node, Token head) {
    return node.first() == node.last() && head.is("today", "yesterday", "tomorrow");
  }

  /** "the six-month presidency": says of what kind the noun behind it is. */
  private boolean isAttribute(Node node) {
    return node.last() > node.first() + 1
        && node.last() + 1 < sentence.size()
        && sentence.token(node.last() + 1).tag().matches("NN.*|JJ.*|VBG");
  }

  private static boolean isChair(Mention.OfficeName office) {
    return office.posts().stream().allMatch(post -> post.title().startsWith("Chair"));
  }

  /** The kinds that a mention can be taken for, as rules name them, in capitals. */
  public static Set<String> kinds(Mention mention) {
    return switch (mention) {
      case Mention.Person person -> Set.of("PERSON");
      case Mention.Name name ->
          name.entities().stream()
              .map(Entity::kind)
              .map(Enum::name)
              .collect(Collectors.toCollection(TreeSet::new));
      case Mention.OfficeName office ->
          office.definite() ? Set.of("OFFICE", "PERSON") : Set.of("OFFICE");
      case Mention.Count count -> Set.of("COUNT");
      case Mention.GatheringName gathering -> Set.of("GATHERING");
      case Mention.SituationName situation -> Set.of("SITUATION");
      case Mention.Time time -> Set.of("TIME");
      case Mention.Length length -> Set.of("LENGTH");
      case Mention.OrdinalPeriod period -> Set.of("PERIOD");
      case Mention.Several several -> kinds(several.members().getFirst());
      case Mention.DocumentName document -> Set.of("DOCUMENT");
      case Mention.Pointer pointer ->
          switch (pointer.to()) {
            case PERSON -> Set.of("PERSON");
            case ORGANISATION -> Set.of("ORGANISATION");
            case STATE -> Set.of("STATE");
            case THING -> Set.of("ORGANISATION", "STATE");
            case PAIR -> Set.of("PERSON", "STATE", "PAIR");
            case SEVERAL -> Set.of("PERSON", "STATE", "PAIR");
          };
    };
  }

  /** The node at a word index as the parser counts, from 1. */
  public Node node(int index) {
    return nodes.get(index - 1);
  }
}
