package org.chancery.reader;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage;
import org.chancery.reader.rule.Rule;

/** Where rules are tried and looked into: what fires in a sentence, what does not, and why. */
public final class Workbench {

  private final Reader reader;

  public Workbench(Reader reader) {
    this.reader = reader;
  }

  /**
   * What the reader sees in a text.
   *
   * @param day the day from which "on Thursday" is counted
   */
  public Explanation explain(String text, LocalDate day) {
    List<Passage> body = List.of(new Passage(Passage.Role.BODY, 0, text.length()));
    Dispatch dispatch = Dispatch.of("example", "unnamed source", null, day, null, null, text, body);
    Reading reading = reader.read(dispatch);
    return new Explanation(parses(text), reading.claims(), reading.dropped());
  }

  /** Tries every rule on its own examples and counterexamples, in the order of the rules. */
  public void test(Consumer<Trial> out) {
    for (Rule rule : reader.rules().rules()) {
      rule.examples().forEach(example -> out.accept(trial(rule, example, true)));
      rule.counterexamples().forEach(example -> out.accept(trial(rule, example, false)));
    }
  }

  private Trial trial(Rule rule, String sentence, boolean wanted) {
    boolean fires =
        reader.sentences(sentence).stream()
            .filter(Reader.ReadSentence::tried)
            .flatMap(read -> reader.rules().matches(read.graph()).stream())
            .anyMatch(match -> match.rule().equals(rule));
    boolean passed = fires == wanted;
    return new Trial(rule, sentence, wanted, passed, passed ? List.of() : parses(sentence));
  }

  private List<Explanation.Parse> parses(String text) {
    return reader.sentences(text).stream().map(this::parse).toList();
  }

  private Explanation.Parse parse(Reader.ReadSentence read) {
    Words words = new Words(read);
    Obstacles obstacles = new Obstacles(words);
    return new Explanation.Parse(
        words.all(),
        words.arcs(),
        read.tried(),
        reader.rules().matches(read.graph()).stream().map(words::fired).toList(),
        reader.rules().attempts(read.graph()).stream()
            .sorted(Comparator.comparingInt(Obstacles::distance))
            .map(obstacles::missed)
            .toList());
  }
}
